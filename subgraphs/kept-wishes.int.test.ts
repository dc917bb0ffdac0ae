import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fingerprintOf } from '@micromart/idempotency'
import { type GraphQLArgument, getNamedType, isInputObjectType } from 'graphql'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { keptLines } from './kept-lines.fixture.ts'
import { wishers, worlds } from './kept-wishes.fixture.ts'
import type { ServiceName } from './list.ts'

// What is sent under a key is sent again under it by whoever has heard no answer: to another version, where one takes over meanwhile. It
// must be known there as the same wish, so what is made a fingerprint of stays for what is sent. A line of each, which is never changed: what
// is new in an input changes nothing where it is left out.

/** A line of NAME/testing/kept-wishes.ndjson; ids that begin with a dollar are those of things in its world. */
interface Kept {
  mutation: string
  as: string
  args: Record<string, unknown>
  /** What its fingerprint is of. */
  chosen: unknown[]
}

const taking = 'idempotencyKey'
/** Where a mutation takes its key: among its arguments, or in that one. */
function keyOf(args: readonly GraphQLArgument[]): string[] | null {
  if (args.some(({ name }) => name === taking)) return [taking]
  const holder = args.find(({ type }) => {
    const named = getNamedType(type)
    return isInputObjectType(named) && taking in named.getFields()
  })
  return holder ? [holder.name, taking] : null
}

/** With the ids of things in place of their names. */
const named = (value: unknown, ids: Readonly<Record<string, string>>) =>
  JSON.parse(JSON.stringify(value).replace(/"\$(\w+)"/g, (_all, of: string) => JSON.stringify(ids[of])))

describe.each(Object.keys(worlds) as ServiceName[])('%s', (name) => {
  test('knows what was ever sent under a key as the same wish', async () => {
    const { shop, ids } = await (worlds[name] as NonNullable<(typeof worlds)[typeof name]>)()
    try {
      const mutations = shop.schema.getMutationType()?.getFields() ?? {}
      const kept = await keptLines<Kept>(name, 'kept-wishes')
      const keyed = Object.values(mutations).filter(({ args }) => keyOf(args) !== null)
      expect(new Set(kept.map(({ mutation }) => mutation))).toEqual(new Set(keyed.map((each) => each.name)))
      for (const [nth, { mutation, as, args, chosen }] of kept.entries()) {
        const taken = mutations[mutation]?.args ?? []
        const key = `kept ${nth}`
        const given: Record<string, unknown> = named(args, ids)
        const [first = '', within] = keyOf(taken) ?? []
        given[first] = within ? { ...(given[first] as object), [within]: key } : key
        const declared = taken.filter((arg) => arg.name in given).map((arg) => `$${arg.name}: ${arg.type}`)
        const passed = Object.keys(given).map((arg) => `${arg}: $${arg}`)
        const source = `mutation (${declared}) { ${mutation}(${passed}) { __typename ... on Problem { message } } }`
        const answer = await shop.ask(source, given, wishers[as])
        const { rows } = await sql<{ fingerprint: string }>`
          SELECT fingerprint FROM idempotency_keys WHERE operation = ${mutation} AND key = ${key}`.execute(shop.db)
        const why = `${mutation} answers ${JSON.stringify(answer)}; what it made a fingerprint of was`
        expect(rows, why).toEqual([{ fingerprint: fingerprintOf(named(chosen, ids)) }])
      }
    } finally {
      await shop.close()
    }
  })
})

test('each service that takes keys is asked', async () => {
  const { services } = await import('./list.ts')
  const taking: string[] = []
  for (const name of services) {
    const text = await readFile(join(import.meta.dirname, name, 'schema.graphql'), 'utf8')
    if (/^ +idempotencyKey: /m.test(text)) taking.push(name)
  }
  expect(taking.sort()).toEqual(Object.keys(worlds).sort())
})
