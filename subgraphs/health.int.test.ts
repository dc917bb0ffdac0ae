import { type EventLog, migrateEventsDatabase, openEventLog, Unprocessable } from '@micromart/messaging'
import { guest, machine, staff } from '@micromart/service/testing'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase, eventually, type TestDatabase } from '@micromart/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { services } from './list.ts'
import { openAlone } from './open-alone.fixture.ts'
import { knowPeople } from './users/testing/know-people.ts'

const log = createLogger({ service: 'a test', level: 'silent' })
const topic = 'orders.events'
const within = 30_000

let events: TestDatabase
let eventLog: EventLog
beforeAll(async () => {
  events = await createTestDatabase()
  await migrateEventsDatabase(events.url, [])
  eventLog = await openEventLog({ url: events.url, logger: log })
})
afterAll(async () => {
  await eventLog?.close()
  await events?.drop()
})

describe.each(services)('%s', (name) => {
  let subgraph: Awaited<ReturnType<typeof openAlone>>
  beforeAll(async () => {
    subgraph = await openAlone(name, { letters: eventLog.letters(name) })
    if (name === 'users') await knowPeople(subgraph.db)
  })
  afterAll(() => subgraph?.close())

  const named = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  const health = `{ ${name}Health {
    service version
    outbox { waiting oldestAt }
    putOff { count items { worker item failures until reason } }
  } }`
  const letters = `query ($first: Int, $after: String) { ${name}DeadLetters(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id topic key type reason state attempts } }
  } }`
  const mend = (what: 'redrive' | 'discard') => `mutation ($ids: [ID!]!) { ${what}${named}DeadLetters(ids: $ids) {
    __typename ... on DeadLettersMended { count } ... on InvalidInput { path }
  } }`
  const page = async (variables = {}) => (await subgraph.ask(letters, variables, staff())).data[`${name}DeadLetters`]

  test('tells what waits in its outbox, and what it has put off', async () => {
    const { data, errors } = await subgraph.ask(health, {}, staff())
    expect(errors).toBeUndefined()
    expect(data[`${name}Health`]).toMatchObject({ service: name, putOff: { count: 0, items: [] } })
    const before = data[`${name}Health`].outbox.waiting
    const at = new Date('2026-01-02T03:04:05Z')
    await sql`INSERT INTO outbox (shard, topic, key, value, at) VALUES (0, ${topic}, 'k', '{}', ${at})`.execute(
      subgraph.db,
    )
    await sql`
      INSERT INTO put_off VALUES ('a-worker', 'ord_1', 7, ${at}, 'Error: no'), ('a-worker', 'ord_2', 8, ${at}, 'Error: no')
    `.execute(subgraph.db)
    const after = (await subgraph.ask(health, {}, staff())).data[`${name}Health`]
    expect(after.outbox.waiting).toBe(before + 1)
    expect(after.outbox.oldestAt).not.toBeNull()
    expect(after.putOff).toMatchObject({ count: 2, items: [{ item: 'ord_2', failures: 8 }, { item: 'ord_1' }] })
  })

  test('shows its own dead letters and not what they say, has them handled again and lets go of them', async () => {
    let mended = false
    const handled: string[] = []
    const value = (secret: string) => JSON.stringify({ type: 'order.placed', secret })
    const subscription = await eventLog.subscribe(name, [topic], async (delivery) => {
      if (!delivery.key.startsWith(`${name}-`)) return
      if (!mended) throw new Unprocessable(`nobody knows ${delivery.key}`)
      handled.push(delivery.key)
    })
    const keys = [1, 2, 3].map((nth) => `${name}-${nth}`)
    await eventLog.publish(keys.map((key) => ({ topic, key, value: value('to nobody') })))
    await eventually(async () => expect((await page()).totalCount).toBe(3), { within })
    const begun = await page({ first: 2 })
    expect(begun).toMatchObject({ pageInfo: { hasNextPage: true } })
    const rest = await page({ first: 2, after: begun.pageInfo.endCursor })
    const all = [...begun.edges, ...rest.edges].map(({ node }) => node)
    expect(all.map(({ key }) => key).sort()).toEqual(keys)
    expect(all[0]).toMatchObject({ topic, type: 'order.placed', state: 'UNPROCESSABLE' })
    expect(all[0].reason).toContain('nobody knows')
    expect(JSON.stringify([begun, rest])).not.toContain('to nobody')

    mended = true
    const [one, two, three] = all
    const asked = async (what: 'redrive' | 'discard', ids: string[], as = staff()) => {
      const { data, errors } = await subgraph.ask(mend(what), { ids }, as)
      return data?.[`${what}${named}DeadLetters`] ?? errors?.[0]?.extensions.code
    }
    for (const as of [machine(['operations:read']), machine([])]) {
      expect(await asked('redrive', [one.id], as)).toBe('FORBIDDEN')
      expect(await asked('discard', [one.id], as)).toBe('FORBIDDEN')
    }
    expect(await asked('discard', [one.id], guest())).toBe('UNAUTHENTICATED')
    expect(await asked('redrive', [])).toEqual({ __typename: 'InvalidInput', path: ['ids'] })
    expect(await asked('redrive', ['of none'])).toEqual({ __typename: 'DeadLettersMended', count: 0 })
    expect((await page()).totalCount).toBe(3)
    expect(await asked('redrive', [one.id])).toEqual({ __typename: 'DeadLettersMended', count: 1 })
    await eventually(() => expect(handled).toEqual([one.key]), { within })
    expect(await asked('discard', [two.id, three.id])).toEqual({ __typename: 'DeadLettersMended', count: 2 })
    await eventually(async () => expect((await page()).totalCount).toBe(0), { within })
    expect(handled).toEqual([one.key])
    await subscription.stop()
  })
})
