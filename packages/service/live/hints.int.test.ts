import { hint } from '@micromart/messaging'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase, eventually } from '@micromart/testing'
import { type Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDatabase } from '../database/database.ts'
import { type LiveHints, openLive } from './live.ts'

const log = createLogger({ service: 'a test', level: 'silent' })
let database: Awaited<ReturnType<typeof createTestDatabase>>
/** Two processes of one service, and an operator's command, which has nobody who would tell of its commits. */
let here: LiveHints
let there: LiveHints
let db: Kysely<unknown>
let command: Kysely<unknown>
const heardHere: string[] = []
const heardThere: string[] = []

beforeEach(async () => {
  database = await createTestDatabase()
  here = openLive(database.url, log)
  there = openLive(database.url, log)
  db = openDatabase(database.url, log, { tell: here.tell })
  command = openDatabase(database.url, log)
  heardHere.length = 0
  heardThere.length = 0
  const listening = [here, there].map((live) => new Promise<void>((resolve) => live.hints('news', resolve)))
  here.on('news', (payload) => heardHere.push(payload))
  there.on('news', (payload) => heardThere.push(payload))
  // Said once it listens, since it may have missed something before.
  await Promise.all(listening)
})
afterEach(async () => {
  await Promise.all([here.close(), there.close(), db.destroy(), command.destroy()])
  await database.drop()
})

const say = (payload: string, on = db) => on.transaction().execute((trx) => hint(trx, 'news', [payload]))

it('what a transaction hints at is heard where it was made before it answers, once, and elsewhere soon', async () => {
  await say('one')
  expect(heardHere).toEqual(['one'])
  await eventually(() => expect(heardThere).toEqual(['one']))
  // Had its own NOTIFY come back to it, it would have before this one of the other.
  await say('two', command)
  await eventually(() => expect(heardHere).toEqual(['one', 'two']))
})

it('what is rolled back is heard by nobody', async () => {
  const failing = db.transaction().execute(async (trx) => {
    await hint(trx, 'news', ['never'])
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  await say('after')
  await eventually(() => expect(heardThere).toEqual(['after']))
  expect(heardHere).toEqual(['after'])
})

it('nothing is NOTIFYed where nobody else is, and again once somebody is', async () => {
  here.company(false)
  await say('alone')
  here.company(true)
  await say('in company')
  await eventually(() => expect(heardThere).toContain('in company'))
  expect(heardThere).toEqual(['in company'])
  expect(heardHere).toEqual(['alone', 'in company'])
})

it('what is hinted at outside of a transaction is heard everywhere', async () => {
  await hint(db, 'news', ['by itself'])
  await eventually(() => expect([heardHere, heardThere]).toEqual([['by itself'], ['by itself']]))
})

it('whoever is woken by a hint sees what was committed', async () => {
  await sql`CREATE TABLE notes (id int)`.execute(command)
  const seen = new Promise<number>((resolve, reject) => {
    here.on('notes', () => {
      sql<{ count: number }>`SELECT count(*)::int AS count FROM notes`
        .execute(command)
        .then(({ rows }) => resolve(rows[0]?.count ?? 0))
        .catch(reject)
    })
  })
  await db.transaction().execute(async (trx) => {
    await hint(trx, 'notes')
    await sql`INSERT INTO notes VALUES (1)`.execute(trx)
  })
  expect(await seen).toBe(1)
})
