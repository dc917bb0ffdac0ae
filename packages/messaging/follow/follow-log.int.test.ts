import { createTestDatabase, eventually } from '@micromart/testing'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { EventLog } from '../log/event-log.ts'
import { silent } from '../observability.ts'
import { postgresEventLog } from '../postgres/event-log.ts'
import { migrateEventsDatabase } from '../postgres/schema.ts'
import { type SeverableProxy, severableProxy } from '../testing/severable-proxy.ts'
import { followLog } from './follow-log.ts'

const topics = ['products.events', 'inventory.events'] as const

let database: Awaited<ReturnType<typeof createTestDatabase>>
let log: EventLog
let proxy: SeverableProxy
let end: AbortController
let values: string[]
const alive = vi.fn()

beforeEach(async () => {
  database = await createTestDatabase()
  await migrateEventsDatabase(database.url, [])
  log = postgresEventLog({ url: database.url, logger: silent })
  proxy = await severableProxy(database.url)
  end = new AbortController()
  values = []
  alive.mockClear()
})
afterEach(async () => {
  end.abort()
  await log.close()
  await proxy.sever()
  await database.drop()
})

const publish = (value: string, topic: (typeof topics)[number] = 'products.events') =>
  log.publish([{ topic, key: value, value }])
const follow = (url = proxy.through(database.url), of: readonly string[] = topics) =>
  followLog({ url, topics: of, logger: silent }, { record: (value) => values.push(value), alive }, end.signal)
const heard = () => eventually(() => expect(alive).toHaveBeenCalled())

test('who follows the embedded log hears what comes from then on, of all its topics and partitions', async () => {
  await publish('before')
  const following = follow()
  await heard()
  const all = Array.from({ length: 30 }, (_, nth) => `${nth}`)
  for (const value of all) await publish(value, topics[Number(value) % 2])
  await eventually(() => expect([...values].sort()).toEqual([...all].sort()))
  end.abort()
  await following
})

test('several hear everything, each by itself', async () => {
  const one = follow()
  await heard()
  alive.mockClear()
  const other = follow()
  await heard()
  await publish('a')
  await eventually(() => expect(values).toEqual(['a', 'a']))
  end.abort()
  await Promise.all([one, other])
})

test('it is lost when its connection is cut', async () => {
  const following = follow()
  await heard()
  await proxy.sever()
  await expect(following).rejects.toThrow()
})

test('it says nothing of being alive while nobody answers, and is lost in the end', async () => {
  const following = follow()
  await heard()
  proxy.stall()
  await expect(following).rejects.toThrow(/timeout/i)
  const before = alive.mock.calls.length
  await publish('unheard')
  expect([values, alive.mock.calls.length]).toEqual([[], before])
})

test('it follows no topic that is not there, or that its role may not read', async () => {
  await expect(follow(undefined, ['products.events', 'gifts.events'])).rejects.toThrow('no topic gifts.events')
  const owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  const url = new URL(database.url)
  const role = `${url.username}_reader`
  await owner.query(`CREATE ROLE ${role} LOGIN PASSWORD 'reader'`)
  await migrateEventsDatabase(database.url, [{ role, group: 'reader', writes: [], reads: ['products.events'] }])
  Object.assign(url, { username: role, password: 'reader' })
  await expect(follow(url.href)).rejects.toThrow(`${role} may not read inventory.events`)
  const allowed = follow(url.href, ['products.events'])
  await heard()
  end.abort()
  await allowed
  await owner.end()
})
