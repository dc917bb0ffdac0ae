import { createTestDatabase, type TestDatabase } from '@micromart/testing'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../database/database.ts'
import { erasedInTurn, noteErased } from './erased-users.ts'

const silent = { info() {}, warn() {}, error() {}, debug() {} }
let database: TestDatabase
let db: Kysely<Record<never, never>>

beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase(database.url, silent as never)
  await sql`CREATE TABLE erased_users (user_id text PRIMARY KEY, erased_at timestamptz NOT NULL)`.execute(db)
})
afterAll(async () => {
  await db.destroy()
  await database.drop()
})

test('those who are gone come round some at a time, and whoever has gone meanwhile with them', async () => {
  const gone = (id: string) => db.transaction().execute((trx) => noteErased(trx, id, new Date()))
  const next = erasedInTurn(db, 2)
  expect(await next()).toEqual([])
  for (const id of ['usr_1', 'usr_2', 'usr_4']) await gone(id)
  expect(await next()).toEqual(['usr_1', 'usr_2'])
  await gone('usr_3')
  expect(await next()).toEqual(['usr_3', 'usr_4'])
  expect(await next()).toEqual([])
  expect(await next()).toEqual(['usr_1', 'usr_2'])
})
