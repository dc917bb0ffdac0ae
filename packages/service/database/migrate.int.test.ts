import { createLogger } from '@micromart/telemetry'
import { createTestDatabase } from '@micromart/testing'
import { cleanups } from '@micromart/testing/cleanups'
import { type Kysely, type Migration, sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { migrate, openDatabase } from './database.ts'

const log = createLogger({ service: 'a test', level: 'silent' })
const { after, end } = cleanups()
afterEach(end)

/** A migration that makes a table, and fails where there is one. */
const makes = (table: string): Migration => ({
  up: async (db: Kysely<unknown>) => void (await sql`CREATE TABLE ${sql.table(table)} (id int)`.execute(db)),
})
const older = { '0001_orders': makes('orders') }
const newer = { ...older, '0002_parcels': makes('parcels') }

async function database(): Promise<Kysely<unknown>> {
  const { url, drop } = await createTestDatabase()
  after(drop)
  const db = openDatabase<unknown>(url, log)
  after(() => db.destroy())
  return db
}

const tablesOf = async (db: Kysely<unknown>) =>
  (await db.introspection.getTables()).map(({ name }) => name).filter((name) => !name.startsWith('kysely'))

test('the version before starts on what a newer one has migrated, and leaves it as it is', async () => {
  const db = await database()
  await migrate(db, older, log)
  await migrate(db, newer, log)
  await migrate(db, older, log)
  expect((await tablesOf(db)).sort()).toEqual(['orders', 'parcels'])
  await migrate(db, newer, log)
})

test('old and new may start at the same time', async () => {
  const db = await database()
  await Promise.all([newer, older, newer, older].map((each) => migrate(db, each, log)))
  expect((await tablesOf(db)).sort()).toEqual(['orders', 'parcels'])
})

test('what is ours is done, though a newer version has been there before it', async () => {
  const db = await database()
  await migrate(db, { '0002_parcels': makes('parcels') }, log)
  await migrate(db, older, log)
  expect((await tablesOf(db)).sort()).toEqual(['orders', 'parcels'])
})
