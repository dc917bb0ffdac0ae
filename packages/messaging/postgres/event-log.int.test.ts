import { parseMessage } from '@micromart/events'
import { eventually } from '@micromart/testing'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Delivery } from '../log/event-log.ts'
import { silent } from '../observability.ts'
import { eventLogContract } from '../testing/event-log-contract.ts'
import { groupLettersContract } from '../testing/group-letters-contract.ts'
import { logOperatorContract } from '../testing/log-operator-contract.ts'
import { userEvent } from '../testing/messages.ts'
import { postgresLogUnderTest } from '../testing/postgres-log.ts'
import { postgresEventLog } from './event-log.ts'
import { migrateEventsDatabase } from './schema.ts'

eventLogContract('postgres', postgresLogUnderTest)
groupLettersContract('postgres', postgresLogUnderTest)
logOperatorContract('postgres', postgresLogUnderTest)

describe('the postgres event log', () => {
  const topic = 'orders.events'
  const usersTopic = 'users.events'
  let under: Awaited<ReturnType<typeof postgresLogUnderTest>>
  let owner: pg.Client
  beforeEach(async () => {
    under = await postgresLogUnderTest()
    owner = new pg.Client({ connectionString: under.url })
    owner.on('error', () => undefined)
    await owner.connect()
  })
  afterEach(async () => {
    await owner.end()
    await under.drop()
  })

  test('is made once however many make it, and keeps what it holds', async () => {
    const log = await under.open()
    await log.publish([{ topic, key: 'ord_1', value: '1' }])
    await Promise.all([1, 2, 3].map(() => migrateEventsDatabase(under.url, [], { partitions: 3 })))
    const { rows } = await owner.query(`
      SELECT count(*)::int AS partitions, sum(next_offset)::int AS records FROM log.partitions WHERE topic = 'orders.events'`)
    expect(rows[0]).toEqual({ partitions: 8, records: 1 })
  })

  test('forgets at its next start what versions before have told of people', async () => {
    const log = await under.open()
    const data = { userId: 'usr_1', role: 'CUSTOMER', name: 'Ada', email: 'ada@buyers.example', token: 'one' }
    const value = JSON.stringify({ ...userEvent('usr_1', 1), data })
    await log.publish(
      [value, 'not json: "email":"ada@buyers.example"'].map((value) => ({ topic: usersTopic, key: 'usr_1', value })),
    )
    await owner.query('DROP TABLE log.done')
    for (const _again of [1, 2]) await migrateEventsDatabase(under.url, [])
    const { rows } = await owner.query(`SELECT value FROM log.records ORDER BY "offset"`)
    expect(rows[0].value).not.toMatch(/Ada|ada@|"one"/)
    expect(parseMessage(usersTopic, JSON.parse(rows[0].value)).data).toMatchObject({
      userId: 'usr_1',
      role: 'CUSTOMER',
    })
    expect(rows[1].value).toContain('not json')
  })

  test('and of where orders go, and of what people wrote', async () => {
    const log = await under.open()
    const shipTo = { name: 'Ada', line1: 'Kanalstrasse 7', city: 'Berlin', postalCode: '10115', country: 'DE' }
    const of = (type: string, data: object) =>
      JSON.stringify({ id: 'evt_1', type, data: { orderId: 'ord_1', ...data } })
    await log.publish([
      { topic, key: 'ord_1', value: of('order.placed', { shipTo, sealed: 'as it was' }) },
      { topic, key: 'ord_1', value: of('order.return_requested', { reason: 'Ada says' }) },
      { topic, key: 'ord_1', value: of('order.cancelled', { reason: 'TIMED_OUT' }) },
    ])
    await owner.query('DROP TABLE log.done')
    for (const _again of [1, 2]) await migrateEventsDatabase(under.url, [])
    const { rows } = await owner.query(`SELECT value FROM log.records ORDER BY "offset"`)
    const [placed, asked, cancelled] = rows.map(({ value }) => JSON.parse(value).data)
    expect(placed).toMatchObject({ shipTo: { name: '', line1: '', country: 'DE' }, sealed: 'as it was' })
    expect(asked).toEqual({ orderId: 'ord_1', reason: '' })
    expect(cancelled).toEqual({ orderId: 'ord_1', reason: 'TIMED_OUT' })
  })

  test('lets a service use its functions and see none of its tables', async () => {
    const role = `${new URL(under.url).username}_service`
    await owner.query(`CREATE ROLE ${role} LOGIN PASSWORD 'service-of-the-shop'`)
    await migrateEventsDatabase(under.url, [{ role, group: 'shop', writes: [topic], reads: [topic] }])
    const url = new URL(under.url)
    url.username = role
    url.password = 'service-of-the-shop'
    const log = postgresEventLog({ url: url.href, logger: silent })
    const seen: string[] = []
    await log.subscribe('shop', [topic], async ({ value }) => {
      seen.push(value)
    })
    await log.publish([{ topic, key: 'ord_1', value: 'one' }])
    await eventually(() => expect(seen).toEqual(['one']))
    await log.close()
    const service = new pg.Client({ connectionString: url.href })
    await service.connect()
    for (const table of ['records', 'positions', 'partitions', 'members', 'dead_letters']) {
      await expect(service.query(`SELECT * FROM log.${table}`)).rejects.toThrow('permission denied')
    }
    await service.end()
  })

  test('refuses a topic that it does not have', async () => {
    const log = await under.open()
    await owner.query(`DELETE FROM log.partitions WHERE topic = 'users.events'`)
    await expect(log.publish([{ topic: 'users.events', key: 'usr_1', value: '1' }])).rejects.toThrow('users.events')
  })

  test('comes back when its connections are cut', async () => {
    const log = await under.open()
    const seen: string[] = []
    await log.subscribe('shop', [topic], async ({ value }) => {
      seen.push(value)
    })
    await log.publish([{ topic, key: 'ord_1', value: 'before' }])
    await eventually(() => expect(seen).toEqual(['before']))
    await owner.query(`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`)
    await eventually(() => log.publish([{ topic, key: 'ord_1', value: 'after' }]))
    await eventually(() => expect(seen).toContain('after'), { within: 10_000 })
  })

  test('whoever publishes as the connection breaks is told, and the process goes on', async () => {
    const log = await under.open()
    await log.publish([{ topic, key: 'ord_1', value: 'before' }])
    await owner.query('BEGIN')
    await owner.query('LOCK TABLE log.partitions IN ACCESS EXCLUSIVE MODE')
    const publishing = log.publish([{ topic, key: 'ord_1', value: 'meanwhile' }]).catch((error: unknown) => error)
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
    await eventually(async () => expect((await owner.query(waiting)).rowCount).toBe(1))
    // An error that nobody listens for would end this process, and fail the run.
    await under.kill(log)
    expect(await publishing).toBeInstanceOf(Error)
    await owner.query('ROLLBACK')
  })

  test('cuts off a member that hangs, and gives its partitions to the others', async () => {
    const [hanging, healthy] = [await under.open(), await under.open()]
    await hanging.subscribe('shop', [topic], () => new Promise(() => undefined))
    await healthy.publish([{ topic, key: 'ord_1', value: '1' }])
    await eventually(async () => expect((await owner.query('SELECT * FROM log.positions')).rowCount).toBe(8))
    under.stall(hanging)
    const seen: Delivery[] = []
    await healthy.subscribe('shop', [topic], async (delivery) => {
      seen.push(delivery)
    })
    await eventually(() => expect(seen).toHaveLength(1), { within: 15_000 })
  })
})
