import type { Logger } from '@micromart/telemetry'
import { createTestDatabase, type TestDatabase } from '@micromart/testing'
import { type Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../database/database.ts'
import { aRun } from '../testing/a-run.ts'
import { countPutOff, inTurn, isNotPutOff, putOffMigrations } from './put-off.ts'

interface Tables {
  letters: { id: string; done: boolean }
}

const worker = 'post'
let database: TestDatabase
let db: Kysely<Tables>
let now: Date
let told: { level: string; item: string; alert?: string }[]
let bad: Set<string>

const level = (name: string) => (fields: { item: string; alert?: string }) =>
  told.push({ level: name, ...pick(fields) })
const pick = ({ item, alert }: { item: string; alert?: string }) => ({ item, ...(alert && { alert }) })
const log = { warn: level('warn'), error: level('error') } as unknown as Logger

beforeEach(async () => {
  database = await createTestDatabase()
  db = openDatabase<Tables>(database.url, log)
  for (const { up } of Object.values(putOffMigrations)) await up(db)
  await sql`CREATE TABLE letters (id text PRIMARY KEY, done boolean NOT NULL DEFAULT false)`.execute(db)
  now = new Date('2026-03-01T12:00:00Z')
  told = []
  bad = new Set()
})
afterEach(async () => {
  await db.destroy()
  await database.drop()
})

/** One at a time, as by a limit of one: the first is in everybody's way. */
const run = (of = aRun()) =>
  inTurn({
    db,
    log,
    worker,
    run: of,
    clock: () => now,
    take: async (trx) => {
      const first = await trx
        .selectFrom('letters')
        .select('id')
        .where('done', '=', false)
        .where(isNotPutOff(worker, sql.ref('id'), now))
        .orderBy('id')
        .limit(1)
        .executeTakeFirst()
      return first?.id
    },
    idOf: (id) => id,
    async handle(trx, id) {
      await trx.updateTable('letters').set({ done: true }).where('id', '=', id).execute()
      if (bad.has(id)) throw new Error(`${id} cannot be read`)
    },
  })

const write = (...ids: string[]) =>
  db
    .insertInto('letters')
    .values(ids.map((id) => ({ id, done: false })))
    .execute()
const done = async () =>
  (await db.selectFrom('letters').select('id').where('done', '=', true).orderBy('id').execute()).map(({ id }) => id)
const pass = (ms: number) => {
  now = new Date(now.getTime() + ms)
}

test('what fails leaves nothing behind, and all that comes after it is done', async () => {
  await write('a', 'b', 'c', 'd')
  bad = new Set(['a', 'c'])
  expect(await run()).toBe(4)
  expect(await done()).toEqual(['b', 'd'])
  expect(await run()).toBe(0)
})

test('it is tried again after pauses that grow, told when it begins and once as an alarm', async () => {
  await write('a')
  bad.add('a')
  let tries = 0
  for (let second = 0; second < 100; second++) {
    tries += await run()
    pass(1_000)
  }
  // After 1, 3, 7, 15, 31 and 63 seconds.
  expect(tries).toBe(7)
  expect(told).toEqual([
    { level: 'warn', item: 'a' },
    { level: 'error', item: 'a', alert: 'put_off' },
  ])
  expect(await countPutOff(db)).toBe(1)
  bad.clear()
  pass(60_000)
  expect(await run()).toBe(1)
  expect(await done()).toEqual(['a'])
  expect(await countPutOff(db)).toBe(0)
})
