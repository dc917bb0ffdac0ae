import { newId } from '@micromart/ids'
import { customer } from '@micromart/service/testing'
import { type GraphQLSchema, getNamedType, isCompositeType, isObjectType, isRequiredArgument } from 'graphql'
import { CompiledQuery, type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { services } from './list.ts'
import { openAlone } from './open-alone.fixture.ts'
import { eraseUser } from './users/erasure-store.ts'
import type { Tables } from './users/tables.ts'

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Index Cond'?: string
  Plans?: Plan[]
}

/** Begins with what one of few things is asked for, of which PostgreSQL skips from one to the next. */
const skippedThrough: readonly string[] = ['idempotency_keys_pkey']

/** What of a plan goes through all of a table or of an index, where nothing is said of what that begins with. */
function scans(plan: Plan, begins: ReadonlyMap<string, string | null>): string[] {
  const { 'Node Type': kind, 'Index Name': index, 'Index Cond': condition } = plan
  const first = index === undefined ? null : begins.get(index)
  const isFound = condition?.includes(first ?? '') || skippedThrough.includes(index ?? '')
  const through = kind === 'Seq Scan' || (index !== undefined && !isFound)
  const others = (plan.Plans ?? []).flatMap((each) => scans(each, begins))
  return through ? [index ?? plan['Relation Name'] ?? kind, ...others] : others
}

/** The first column of each index; null where that is reckoned. */
async function firstColumns(db: Kysely<never>): Promise<Map<string, string | null>> {
  const { rows } = await sql<{ index: string; first: string | null }>`
    SELECT indexrelid::regclass::text AS index, attname AS first FROM pg_index
    LEFT JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]`.execute(db)
  return new Map(rows.map(({ index, first }) => [index, first]))
}

/** The tables and indexes that a statement goes through from one end to the other, whatever it is asked for; where there is another way, it is taken. */
async function throughAllOf(db: Kysely<never>, text: string, begins: ReadonlyMap<string, string | null>) {
  return db.transaction().execute(async (trx) => {
    await sql`SET LOCAL enable_seqscan = off`.execute(trx)
    const { rows } = await trx.executeQuery<{ 'QUERY PLAN': { Plan: Plan }[] }>(
      CompiledQuery.raw(`EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${text}`),
    )
    return rows.flatMap((row) => row['QUERY PLAN'].flatMap((each) => scans(each.Plan, begins)))
  })
}

/** What the service knows of somebody, by a field each: of their account, and of what is exported of them. */
const asks = (schema: GraphQLSchema, of: 'User' | 'PersonalData') => {
  const type = schema.getType(of)
  const fields = isObjectType(type) ? Object.values(type.getFields()) : []
  return fields
    .filter(({ args }) => !args.some(isRequiredArgument))
    .map((field) => `${field.name}${isCompositeType(getNamedType(field.type)) ? ' { __typename }' : ''}`)
    .map((field) => `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${of} { ${field} } } }`)
}

/** Who does more than others when an account is deleted: it is theirs. */
const besides: Partial<Record<string, (db: Kysely<Tables>, id: string) => Promise<unknown>>> = {
  users: (db, id) => db.transaction().execute((trx) => eraseUser(trx, { id, email: 'a@b.example' })),
}

test.each(services)('what %s has of one person is found by an index, to be shown and to be forgotten', async (name) => {
  const service = await openAlone(name)
  try {
    const userId = newId('usr')
    service.statements.clear()
    for (const source of asks(service.schema, 'User'))
      await service.ask(source, { of: [{ __typename: 'User', id: userId }] }, customer(userId))
    for (const source of asks(service.schema, 'PersonalData'))
      await service.ask(source, { of: [{ __typename: 'PersonalData', userId }] }, customer(userId))
    await service.hear('users.events', 'user.erased', { userId, role: 'CUSTOMER' })
    await besides[name]?.(service.db as never, userId)
    const asked = [...service.statements].filter((text) => /^\s*(select|update|delete|with)\b/i.test(text))
    expect(asked.length).toBeGreaterThan(0)
    const found: Record<string, string[]> = {}
    const db = service.db as unknown as Kysely<never>
    const begins = await firstColumns(db)
    for (const text of asked) {
      const through = await throughAllOf(db, text, begins)
      if (through.length > 0) found[text] = through
    }
    expect(found).toEqual({})
  } finally {
    await service.close()
  }
})
