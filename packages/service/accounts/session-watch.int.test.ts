import type { Principal } from '@micromart/auth'
import { message } from '@micromart/events'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase, eventually } from '@micromart/testing'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, openDatabase } from '../database/database.ts'
import { type LiveHints, openLive } from '../live/live.ts'
import { aRun } from '../testing/a-run.ts'
import { customer } from '../testing/people.ts'
import { endedOf, endedSessionsConsumer, endedSessionsMigrations, hasNotEnded } from './ended-sessions.ts'
import { watchSessions } from './session-watch.ts'

let db: Kysely<unknown>
let live: LiveHints
let close: () => Promise<void>

beforeAll(async () => {
  const log = createLogger({ service: 'a test', level: 'silent' })
  const database = await createTestDatabase()
  db = openDatabase(database.url, log)
  await migrate(db, endedSessionsMigrations, log)
  live = openLive(database.url, log)
  close = async () => {
    await live.close()
    await db.destroy()
    await database.drop()
  }
})
afterAll(() => close())

const noon = new Date('2026-05-01T12:00:00Z')
const later = new Date('2026-05-01T12:16:00Z')

const end = (...sessionIds: string[]) => {
  const data = { userId: 'usr_ada', role: 'STAFF' as const, sessionIds, tokensExpireAt: later.toISOString() }
  const about = { id: 'evt_1', subject: 'usr_ada', source: 'users', time: noon, aggregateVersion: 3, data }
  const told = message('users.events', 'user.sessions_ended', about)
  return db.transaction().execute((trx) => endedSessionsConsumer().handle(told, trx))
}
const principalIn = (sessionId: string): Principal => {
  const { principal } = customer()
  if (!principal) throw new Error('a customer is signed in')
  return { ...principal, sessionId }
}

test('sessions that have ended are known, and being told twice changes nothing', async () => {
  await end('ses_1', 'ses_2')
  await end('ses_2')
  expect(await endedOf(db, ['ses_1', 'ses_2', 'ses_3'])).toEqual(['ses_1', 'ses_2'])
  expect(await hasNotEnded(db)(principalIn('ses_1'))).toBe(false)
  expect(await hasNotEnded(db)(principalIn('ses_3'))).toBe(true)
})

test('whoever watches a session hears of its end, and of no other', async () => {
  const ended: string[] = []
  const { watch } = watchSessions(db, live, { goOn: hasNotEnded(db) })
  for (const id of ['ses_a', 'ses_b']) await watch(principalIn(id), () => ended.push(id))
  const gone = await watch(principalIn('ses_a'), () => ended.push('gone'))
  gone()
  await eventually(
    async () => {
      await end('ses_a')
      expect(ended).toContain('ses_a')
    },
    { within: 10_000 },
  )
  expect(new Set(ended)).toEqual(new Set(['ses_a']))
})

test('an end is heard though its hint was lost, and at once where it was before', async () => {
  const ended: string[] = []
  const { watch, look } = watchSessions(db, { on: () => () => {} }, { goOn: hasNotEnded(db) })
  await watch(principalIn('ses_quiet'), () => ended.push('ses_quiet'))
  await end('ses_quiet')
  expect(ended).toEqual([])
  await look.run(aRun())
  expect(ended).toEqual(['ses_quiet'])
  await watch(principalIn('ses_quiet'), () => ended.push('late'))
  expect(ended).toEqual(['ses_quiet', 'late'])
})

test('of whoever could not be asked for nothing is kept', async () => {
  const ended: string[] = []
  let isAway = true
  const goOn = async () => {
    if (isAway) throw new Error('the database is away')
    return true
  }
  const { watch, look } = watchSessions(db, { on: () => () => {} }, { goOn })
  const open = (as: string) => watch(principalIn('ses_away'), () => ended.push(as))
  for (let nth = 0; nth < 3; nth++) await expect(open('refused')).rejects.toThrow('away')
  isAway = false
  await open('open')
  await end('ses_away')
  await look.run(aRun())
  expect(ended).toEqual(['open'])
})
