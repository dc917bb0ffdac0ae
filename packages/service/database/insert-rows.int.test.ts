import { createTestDatabase, type TestDatabase } from '@micromart/testing'
import { type Generated, type JSONColumnType, type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { insertNewRows, insertRows, putRows } from './insert-rows.ts'

interface Tables {
  letters: {
    id: string
    read: Generated<boolean>
    cents: bigint
    at: Date | null
    body: JSONColumnType<{ lines: string[] }>
  }
}

const silent = { info() {}, warn() {}, error() {}, debug() {} }
let database: TestDatabase
let db: Kysely<Tables>

beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase(database.url, silent as never)
  await sql`
    CREATE TABLE letters (
      body jsonb NOT NULL, id text PRIMARY KEY, read boolean NOT NULL DEFAULT true, at timestamptz, cents bigint NOT NULL
    )`.execute(db)
})
afterAll(async () => {
  await db.destroy()
  await database.drop()
})
beforeEach(() => sql`TRUNCATE letters`.execute(db))

const letter = (id: string, cents = 1n) => ({
  ...{ id, cents, at: new Date('2026-05-01T12:00:00.123Z') },
  body: { lines: [`"${id}"`, '\\ü'] },
})
const all = () => db.selectFrom('letters').selectAll().orderBy('id').execute()
const within = (work: Parameters<ReturnType<typeof db.transaction>['execute']>[0]) => db.transaction().execute(work)

test('rows are read as they were written, whole numbers of any size too, and what is left out has its default', async () => {
  const rows = [letter('one', 2n ** 62n), { ...letter('two'), at: null }]
  await within((trx) => insertRows(trx, 'letters', rows))
  expect(await all()).toEqual(rows.map((row) => ({ ...row, read: true })))
})

test('many are one parameter, and none are no statement', async () => {
  const many = Array.from({ length: 20_000 }, (_, nth) => letter(`${nth}`))
  await within((trx) => insertRows(trx, 'letters', many))
  await within((trx) => insertRows(trx, 'letters', []))
  await within((trx) => putRows(trx, 'letters', 'id', []))
  expect(await all()).toHaveLength(20_000)
})

test('one whose key is there may be left as it is', async () => {
  await within((trx) => insertRows(trx, 'letters', [letter('one')]))
  await within((trx) => insertNewRows(trx, 'letters', 'id', [letter('one', 7n), letter('two', 2n), letter('two', 3n)]))
  expect((await all()).map(({ id, cents }) => [id, cents])).toEqual([
    ['one', 1n],
    ['two', 2n],
  ])
  await within((trx) => insertNewRows(trx, 'letters', 'id', []))
})

test('one whose key is there is refused, or takes that place and leaves alone what it does not say', async () => {
  await within((trx) => insertRows(trx, 'letters', [{ ...letter('one'), read: false }]))
  await expect(within((trx) => insertRows(trx, 'letters', [letter('one')]))).rejects.toThrow('duplicate key')
  await within((trx) => putRows(trx, 'letters', 'id', [letter('one', 7n), letter('two')]))
  expect(await all()).toEqual([
    { ...letter('one', 7n), read: false },
    { ...letter('two'), read: true },
  ])
})

test('one that is there and says the same stays where it lies', async () => {
  const places = async () =>
    (await sql<{ at: string }>`SELECT ctid::text AS at FROM letters ORDER BY id`.execute(db)).rows
  await within((trx) => insertRows(trx, 'letters', [letter('one'), letter('two')]))
  const [one, two] = await places()
  await within((trx) => putRows(trx, 'letters', 'id', [letter('one'), letter('two', 2n)]))
  const [same, moved] = await places()
  expect(same).toEqual(one)
  expect(moved).not.toEqual(two)
})
