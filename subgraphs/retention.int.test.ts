import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { migrateEventsDatabase, usualRetentionHours } from '@micromart/messaging'
import { dayMs, openDatabase, type Retention } from '@micromart/service'
import { aRun, commonRetentions, oldRows, removeOld, storeAnyRow } from '@micromart/service/testing'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase } from '@micromart/testing'
import { type Kysely, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { asMigrated } from './as-migrated.fixture.ts'
import { services } from './list.ts'

const log = createLogger({ service: 'a test', level: 'silent' })
const every = 'every service'

/** What the page says of a table. */
interface Row {
  kept: string
  goes: string
}

/** By its headings, and by the tables that a row names. */
async function page(): Promise<Map<string, Map<string, Row>>> {
  const text = await readFile(join(import.meta.dirname, '../docs/retention.md'), 'utf8')
  const sections = text.split(/^## /m).slice(1)
  return new Map(sections.map((section) => [/^.*/.exec(section)?.[0].toLowerCase() ?? '', rowsOf(section)] as const))
}

const rowsOf = (section: string) =>
  new Map(
    section.split('\n').flatMap((line) => {
      const [, names = '', kept = '', , goes = ''] = /^\| (`.*?) \| (.*?) \| (.*?) \| (.*?) \|$/.exec(line) ?? []
      return [...names.matchAll(/`([\w.]+)`/g)].map(([, name = '']) => [name, { kept, goes }] as const)
    }),
  )

async function prepared(name: string) {
  const { db, definition, close } = await asMigrated(name)
  const retentions: Retention[] = [...commonRetentions(usualRetentionHours), ...(definition.retention ?? [])]
  return { db, retentions, close }
}

async function tablesOf(db: Kysely<never> | Kysely<Record<never, never>>, schema: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = ${schema} AND table_type = 'BASE TABLE' ORDER BY 1`.execute(db)
  return rows.map(({ name }) => name)
}

/** Where only some rows go: what those are. */
const going: Record<string, Record<string, string>> = { reservations: { state: 'RELEASED' } }

/** A row of that age, whatever else is in it. */
const store = (db: Kysely<Record<never, never>>, { table, column }: Retention, nth: number, at: Date) =>
  storeAnyRow(db, table, nth, { [column]: at, ...going[table] })

const said = await page()
const opened = new Map<string, Awaited<ReturnType<typeof prepared>>>()

beforeAll(async () => {
  await Promise.all(services.map(async (name) => opened.set(name, await prepared(name))))
  return () => Promise.all([...opened.values()].map(({ close }) => close()))
})

describe.each(services)('%s', (name) => {
  const serviceUnderTest = () => opened.get(name) as Awaited<ReturnType<typeof prepared>>

  test('has no table of which docs/retention.md does not say how long it is kept, and why', async () => {
    const told = [...(said.get(every)?.keys() ?? []), ...(said.get(name)?.keys() ?? [])].sort()
    expect(await tablesOf(serviceUnderTest().db, 'public')).toEqual(told)
  })

  test('has taken away what the page says that goes by itself, and that alone', () => {
    const rows = [...(said.get(every) ?? []), ...(said.get(name) ?? [])]
    const told = rows.filter(([, { goes }]) => goes.startsWith('by itself')).map(([table]) => table)
    const { retentions } = serviceUnderTest()
    expect(retentions.map(({ table }) => table).sort()).toEqual(told.sort())
    for (const { table, keepMs, leastMs } of retentions) {
      const kept = (said.get(name)?.get(table) ?? said.get(every)?.get(table))?.kept
      if (leastMs !== undefined) expect(kept, table).toContain(`${keepMs / dayMs} days; ${leastMs / dayMs} at least`)
    }
  })

  test('loses what is old, finds it by an index, and keeps what is not', async () => {
    const { db, retentions } = serviceUnderTest()
    const now = new Date()
    for (const retention of retentions) {
      const { table, keepMs } = retention
      await store(db, retention, 1, new Date(now.getTime() - keepMs - 60_000))
      await store(db, retention, 2, new Date(now.getTime() - keepMs + 60_000))
      await db.transaction().execute(async (trx) => {
        await sql`SET LOCAL enable_seqscan = off`.execute(trx)
        const plan = await sql`EXPLAIN ${oldRows(retention, now)}`.execute(trx)
        expect(JSON.stringify(plan.rows), `${table} has no index by age`).not.toContain(`Seq Scan on ${table}`)
      })
      const removed: number[] = []
      await removeOld(db, retention, now, aRun(), (rows) => removed.push(rows))
      expect(removed, table).toEqual([1])
      const left = await sql`SELECT FROM ${sql.table(table)}`.execute(db)
      expect(left.rows, table).toHaveLength(1)
      await sql`TRUNCATE ${sql.table(table)} CASCADE`.execute(db)
    }
  })
})

test('the event log has no table that the page does not name', async () => {
  const database = await createTestDatabase()
  await migrateEventsDatabase(database.url, [])
  const db = openDatabase<Record<never, never>>(database.url, log)
  const told = [...(said.get('the embedded event log')?.keys() ?? [])].sort()
  expect((await tablesOf(db, 'log')).map((table) => `log.${table}`)).toEqual(told)
  await db.destroy()
  await database.drop()
})
