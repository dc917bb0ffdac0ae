import { topics, topicsOf } from '@micromart/events'
import { eventually } from '@micromart/testing'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EventLog } from '../log/event-log.ts'
import { silent } from '../observability.ts'
import { userEvent } from '../testing/messages.ts'
import { postgresLogUnderTest } from '../testing/postgres-log.ts'
import { postgresEventLog } from './event-log.ts'
import { migrateEventsDatabase } from './schema.ts'

const password = 'search-had-it'
let under: Awaited<ReturnType<typeof postgresLogUnderTest>>
let owner: pg.Client
/** With the password that search had. */
let thief: pg.Client
let log: EventLog
let role: string

beforeAll(async () => {
  under = await postgresLogUnderTest()
  const address = new URL(under.url)
  role = `${address.username}_search`
  owner = new pg.Client({ connectionString: under.url })
  await owner.connect()
  await owner.query(`CREATE ROLE ${role} LOGIN PASSWORD '${password}'`)
  await migrateEventsDatabase(under.url, [{ role, group: 'search', ...topicsOf('search') }])
  Object.assign(address, { username: role, password })
  thief = new pg.Client({ connectionString: address.href })
  await thief.connect()
  log = postgresEventLog({ url: address.href, logger: silent })
})
afterAll(async () => {
  await Promise.all([log?.close(), thief?.end()])
  await owner?.end()
  await under?.drop()
})

const ask = (sql: string, ...values: unknown[]) => thief.query(sql, values)
const refused = (asked: Promise<unknown>, what: string) => expect(asked).rejects.toThrow(`${role} may not ${what}`)

const { writes } = topicsOf('search')

test.each(topics.filter((topic) => !writes.includes(topic)))(
  'search’s password writes nothing to %s',
  async (topic) => {
    await refused(log.publish([{ topic, key: 'ord_1', value: '{"type":"payments.authorised"}' }]), `write to ${topic}`)
    const { rows } = await owner.query('SELECT count(*)::int AS records FROM log.records WHERE topic = $1', [topic])
    expect(rows).toEqual([{ records: 0 }])
  },
)

test('it reads what search reads, and no other topic, also beside one that it may', async () => {
  const { reads } = topicsOf('search')
  for (const topic of topics) {
    const fetched = ask('SELECT * FROM log.fetch($1, $2, $3, 10)', [topic, 'products.events'], [0, 0], [0, 0])
    if (reads.includes(topic)) await fetched
    else await refused(fetched, `read ${topic}`)
  }
})

test('it is nobody else: it joins no other group, moves its positions no further and buries nothing for it', async () => {
  const orders = await under.open()
  await orders.subscribe('orders', ['payments.replies'], async () => {
    throw new Error('no such order')
  })
  await orders.publish([{ topic: 'payments.replies', key: 'ord_1', value: '1' }])
  await eventually(async () => expect(await under.operator.deadLetters()).toHaveLength(1))
  const [letter] = await under.operator.deadLetters()
  // A letter is buried a moment before the group says that it has got so far.
  const passed = `SELECT FROM log.positions WHERE topic = 'payments.replies' AND partition = $1 AND next_offset > 0`
  await eventually(async () => expect((await owner.query(passed, [letter?.partition])).rowCount).toBe(1))
  const before = await owner.query('SELECT * FROM log.positions ORDER BY topic, partition')
  const place = [['payments.replies'], [letter?.partition]]
  const acts: [sql: string, ...values: unknown[]][] = [
    [`SELECT * FROM log.attend('orders', 'me', '{payments.replies}', 0)`],
    [`SELECT log.leave('orders', 'me')`],
    [`SELECT * FROM log.acquire('orders', $1, $2)`, ...place],
    [`SELECT log.release('orders', $1, $2)`, ...place],
    [`SELECT log.commit('orders', $1, $2, '{1}', '{100}')`, ...place],
    [`SELECT * FROM log.positions('orders', $1, $2)`, ...place],
    [`SELECT * FROM log.parked_keys('orders', $1, $2)`, ...place],
    [`SELECT * FROM log.redriven('orders', $1, $2, 10)`, ...place],
    [`SELECT log.bury('orders', 'payments.replies', 0, 1, 0, 'ord_1', '1', now(), 'forged', 1, true)`],
    [`SELECT * FROM log.letters('orders', '', 0, 0, 10)`],
    [`SELECT log.letters_of('orders')`],
    [`SELECT log.redrive('orders', NULL)`],
    [`SELECT log.redrive('orders', $1)`, [letter?.id]],
    [`SELECT log.discard('orders', $1)`, [letter?.id]],
    ['SELECT log.resolve($1)', letter?.id],
    [`SELECT log.rebury($1, 'forged', 1, true)`, letter?.id],
  ]
  for (const [sql, ...values] of acts) await refused(ask(sql, ...values), 'act as orders')
  expect((await owner.query('SELECT * FROM log.positions ORDER BY topic, partition')).rows).toEqual(before.rows)
  expect(await under.operator.deadLetters()).toEqual([letter])
})

test('it is not made another by what its session says of itself, nor does it change who may what', async () => {
  await expect(ask('SET SESSION AUTHORIZATION DEFAULT')).resolves.toBeDefined()
  await expect(ask(`SET ROLE "${new URL(under.url).username}"`)).rejects.toThrow('permission denied')
  for (const act of [`INSERT INTO log.rights VALUES ('${role}', 'read', 'users.events')`, 'DELETE FROM log.rights']) {
    await expect(ask(act)).rejects.toThrow('permission denied')
  }
  await expect(ask('CREATE SCHEMA mine')).rejects.toThrow('permission denied')
  await expect(ask('CREATE TABLE log.mine (id int)')).rejects.toThrow('permission denied')
  const { rows } = await owner.query(
    `SELECT pid FROM pg_stat_activity WHERE usename <> $1 AND datname = current_database()`,
    [role],
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const { pid } of rows)
    await expect(ask('SELECT pg_terminate_backend($1)', pid)).rejects.toThrow('permission denied')
})

test('asked for another’s letter by its id, its own letters have none such', async () => {
  const [letter] = await under.operator.deadLetters()
  const own = log.letters('search')
  expect(await own.redrive([letter?.id ?? ''])).toBe(0)
  expect(await own.discard([letter?.id ?? ''])).toBe(0)
  expect(await own.redrive(null)).toBe(0)
  expect(await own.list({ first: 10, after: null })).toEqual({ letters: [], total: 0 })
  expect(await under.operator.deadLetters()).toEqual([letter])
})

test('what is search’s own goes on', async () => {
  const seen: string[] = []
  await log.subscribe('search', ['products.events', 'inventory.events'], async ({ value }) => {
    seen.push(value)
  })
  const shop = await under.open()
  await shop.publish([{ topic: 'products.events', key: 'prd_1', value: 'a lamp' }])
  await eventually(() => expect(seen).toEqual(['a lamp']))
})

test('who may what is renewed at each start, and what is not said any more is refused', async () => {
  await migrateEventsDatabase(under.url, [{ role, group: 'search', writes: ['users.events'], reads: [] }])
  const { topic, ...envelope } = userEvent('usr_1', 1)
  await log.publish([{ topic, key: 'usr_1', value: JSON.stringify(envelope) }])
  await refused(ask(`SELECT * FROM log.fetch('{products.events}', '{0}', '{0}', 1)`), 'read products.events')
})
