import { setImmediate as turn } from 'node:timers/promises'
import { createTestDatabase, type TestDatabase } from '@micromart/testing'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../database/database.ts'
import { aRun } from '../testing/a-run.ts'
import { type Retention, retentionWorker } from './retention.ts'

const silent = { info() {}, warn() {}, error() {}, debug() {} }
const now = new Date('2026-05-01T12:00:00Z')
const hourMs = 3_600_000
const letters: Retention = { table: 'letters', column: 'at', keepMs: hourMs }

let database: TestDatabase
let db: Kysely<Record<never, never>>

beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase(database.url, silent as never)
  await sql`CREATE TABLE letters (id int PRIMARY KEY, at timestamptz NOT NULL)`.execute(db)
  await sql`CREATE INDEX letters_by_age ON letters (at)`.execute(db)
})
afterAll(async () => {
  await db.destroy()
  await database.drop()
})
beforeEach(() => sql`TRUNCATE letters`.execute(db))

const write = (from: number, to: number, ageMs: number) =>
  sql`INSERT INTO letters SELECT nth, ${new Date(now.getTime() - ageMs)} FROM generate_series(${from}::int, ${to}::int) nth`.execute(
    db,
  )
const left = async () =>
  (await sql<{ id: number }>`SELECT id FROM letters ORDER BY id`.execute(db)).rows.map(({ id }) => id)

function worker(retentions: readonly Retention[], signal?: AbortSignal) {
  const counted: [string, number][] = []
  const { run } = retentionWorker({
    db,
    retentions,
    clock: () => now,
    count: (table, rows) => counted.push([table, rows]),
  })
  return { run: () => run(aRun(signal)), counted }
}

test('all that is old goes in one run, a batch at a time, and what is young stays', async () => {
  await write(1, 2_500, hourMs)
  await write(3_000, 3_001, hourMs - 1)
  const { run, counted } = worker([letters])
  await run()
  expect(await left()).toEqual([3_000, 3_001])
  expect(counted).toEqual([
    ['letters', 1_000],
    ['letters', 1_000],
    ['letters', 500],
  ])
})

test('nobody waits for it, it waits for nobody, and two at once take each row once', async () => {
  await write(1, 3_000, hourMs)
  const [first, second] = [worker([letters]), worker([letters])]
  await db.transaction().execute(async (trx) => {
    await sql`SELECT FROM letters WHERE id = 7 FOR UPDATE`.execute(trx)
    const writing = (async () => {
      for (let id = 5_000; id < 5_050; id++) await Promise.all([write(id, id, 0), turn()])
    })()
    await Promise.all([first.run(), second.run(), writing])
    expect(await left()).toEqual([7, ...Array.from({ length: 50 }, (_, nth) => 5_000 + nth)])
  })
  const counts = [...first.counted, ...second.counted].map(([, rows]) => rows)
  expect(counts.reduce((sum, rows) => sum + rows, 0)).toBe(2_999)
  await first.run()
  expect(await left()).not.toContain(7)
})

test('a table that fails keeps no other waiting, and the run is none that has succeeded', async () => {
  await write(1, 1, hourMs)
  const { run } = worker([{ ...letters, table: 'parcels' }, letters])
  await expect(run()).rejects.toThrow('old rows of parcels could not be removed')
  expect(await left()).toEqual([])
})

test('it ends when it is told to, between two batches', async () => {
  await write(1, 2_500, hourMs)
  const ending = new AbortController()
  const retentions: Retention[] = [letters, letters]
  const { run } = retentionWorker({
    db,
    retentions,
    clock: () => now,
    count: () => ending.abort(),
  })
  await run(aRun(ending.signal))
  expect(await left()).toHaveLength(1_500)
})
