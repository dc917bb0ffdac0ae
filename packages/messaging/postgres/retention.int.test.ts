import { eventually } from '@micromart/testing'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { postgresLogUnderTest } from '../testing/postgres-log.ts'
import { migrateEventsDatabase } from './schema.ts'

const topic = 'orders.events'
const signal = new AbortController().signal
let under: Awaited<ReturnType<typeof postgresLogUnderTest>>
let owner: pg.Client

beforeEach(async () => {
  under = await postgresLogUnderTest()
  owner = new pg.Client({ connectionString: under.url })
  await owner.connect()
})
afterEach(async () => {
  await owner.end()
  await under.drop()
})

type Log = Awaited<ReturnType<typeof under.open>>

/** What is there by now is that old. */
const age = (hours: number) => owner.query('UPDATE log.records SET at = at - make_interval(hours => $1)', [hours])
const publish = (log: Log, ...values: string[]) => log.publish(values.map((value) => ({ topic, key: 'ord_1', value })))
const left = async () =>
  (await owner.query('SELECT value FROM log.records ORDER BY topic, partition, "offset"')).rows.map((row) => row.value)

/** A group that reads, up to a value that it cannot do without help. */
async function reading(log: Log, group: string, upTo?: string) {
  const seen: string[] = []
  await log.subscribe(group, [topic], async ({ value }, { signal }) => {
    if (value === upTo) await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    seen.push(value)
  })
  return seen
}

const finished = (log: Log, group: string, records: number) =>
  eventually(async () => {
    const progress = await log.progress(group, [topic])
    expect(progress.reduce((sum, { done }) => sum + Number(done), 0)).toBe(records)
  })

test('what is older than a week and was read by all goes; offsets go on, and whoever comes later gets the rest', async () => {
  const log = await under.open()
  const seen = await reading(log, 'orders')
  await publish(log, 'one', 'two')
  await age(24 * 7 + 1)
  await publish(log, 'three')
  await finished(log, 'orders', 3)
  expect(await log.forget?.(signal)).toEqual([])
  expect(await left()).toEqual(['three'])
  await publish(log, 'four')
  await eventually(() => expect(seen).toEqual(['one', 'two', 'three', 'four']))
  const later = await reading(log, 'search')
  await eventually(() => expect(later).toEqual(['three', 'four']))
  await under.operator.rewind({ group: 'orders' })
  await eventually(() => expect(seen.slice(4)).toEqual(['three', 'four']))
})

test('what a group has not read stays, however old, and is told', async () => {
  const log = await under.open()
  await reading(log, 'orders')
  await reading(log, 'slow', 'two')
  await publish(log, 'one', 'two', 'three')
  await age(24 * 365)
  await finished(log, 'orders', 3)
  await finished(log, 'slow', 1)
  expect(await log.forget?.(signal)).toEqual(['slow'])
  expect(await left()).toEqual(['two', 'three'])
})

test('a group that neither reads nor may read any more holds nothing up', async () => {
  const log = await under.open()
  await reading(log, 'orders')
  await publish(log, 'one')
  await finished(log, 'orders', 1)
  const position = `INSERT INTO log.positions SELECT 'gone', topic, partition FROM log.partitions WHERE topic = '${topic}'`
  await owner.query(position)
  await age(24 * 8)
  expect(await log.forget?.(signal)).toEqual([])
  expect(await left()).toEqual([])
})

test('a group that may read is waited for while none of it runs', async () => {
  const role = `${new URL(under.url).username}_shop`
  await owner.query(`CREATE ROLE ${role} LOGIN PASSWORD 'of the shop'`)
  await migrateEventsDatabase(under.url, [{ role, group: 'shop', writes: [topic], reads: [topic] }])
  await owner.query(
    `INSERT INTO log.positions SELECT 'shop', topic, partition FROM log.partitions WHERE topic = '${topic}'`,
  )
  const log = await under.open()
  await publish(log, 'one')
  await age(24 * 8)
  expect(await log.forget?.(signal)).toEqual(['shop'])
  expect(await left()).toEqual(['one'])
})

test('thousands go while others publish and read, and what is kept is for the owner to say', async () => {
  await migrateEventsDatabase(under.url, [], { retentionHours: 2 })
  const log = await under.open()
  const seen = await reading(log, 'orders')
  const old = Array.from({ length: 2_500 }, (_, nth) => ({ topic, key: `ord_${nth}`, value: 'old' }) as const)
  await log.publish(old)
  await finished(log, 'orders', 2_500)
  await age(3)
  const young = Array.from({ length: 100 }, (_, nth) => ({ topic, key: `ord_${nth}`, value: 'young' }) as const)
  await Promise.all([log.forget?.(signal), ...young.map((record) => log.publish([record]))])
  // Of two at once one may have found the other at it.
  await eventually(async () => expect(await log.forget?.(signal)).toEqual([]))
  expect(await left()).toEqual(young.map(({ value }) => value))
  await eventually(() => expect(seen).toHaveLength(2_600))
})
