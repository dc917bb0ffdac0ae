import { createLogger } from '@micromart/telemetry'
import { createTestDatabase, eventually } from '@micromart/testing'
import pg from 'pg'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type LiveHints, openLive } from './live.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let live: LiveHints
let speaker: pg.Client

beforeEach(async () => {
  database = await createTestDatabase()
  live = openLive(database.url, createLogger({ service: 'a test', level: 'silent' }))
  speaker = new pg.Client({ connectionString: database.url })
  await speaker.connect()
})
afterEach(async () => {
  await live.close()
  await speaker.end()
  await database.drop()
})

/** Says something until it is heard, since nobody promises that the first words are. */
const isHeard = (channel: string, heard: readonly string[], word: string) =>
  eventually(
    async () => {
      await speaker.query('SELECT pg_notify($1, $2)', [channel, word])
      expect(heard).toContain(word)
    },
    { within: 10_000 },
  )

it('hints are heard on every channel asked for, whenever that was, and only until one has enough', async () => {
  const early: string[] = []
  const late: string[] = []
  const enough = live.on('early', (payload) => early.push(payload))
  await isHeard('early', early, 'one')
  live.on('late', (payload) => late.push(payload))
  await isHeard('late', late, 'two')
  enough()
  await speaker.query(`SELECT pg_notify('early', 'three')`)
  await isHeard('late', late, 'four')
  expect(early).not.toContain('three')
})

it('channels that are asked for at once are listened to one after the other', async () => {
  const real = pg.Client.prototype.query as unknown as (this: pg.Client, ...asked: unknown[]) => Promise<unknown>
  let [underWay, most] = [0, 0]
  const query = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(async function (
    this: pg.Client,
    ...asked: unknown[]
  ) {
    if (!String(asked[0]).startsWith('LISTEN')) return real.apply(this, asked)
    most = Math.max(most, ++underWay)
    return real.apply(this, asked).finally(() => underWay--)
  } as never)
  const heard: string[] = []
  for (const name of ['first', 'second', 'third']) {
    for (const channel of [name, `${name} too`]) live.on(channel, (payload) => heard.push(payload))
    await isHeard(`${name} too`, heard, name)
  }
  query.mockRestore()
  expect(most).toBe(1)
})

it('hints are heard again after the connection was cut', async () => {
  const heard: string[] = []
  live.on('channel', (payload) => heard.push(payload))
  await isHeard('channel', heard, 'before')
  await speaker.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  )
  await isHeard('channel', heard, 'after')
})
