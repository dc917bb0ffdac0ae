import { eventually } from '@micromart/testing'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EventLog, Record } from '../log/event-log.ts'
import { silent } from '../observability.ts'
import { userEvent } from '../testing/messages.ts'
import { serviceDatabase } from '../testing/service-database.ts'
import { enqueue } from './enqueue.ts'
import { Relay } from './relay.ts'

/** A log that writes down what it is given, and may fail before or after. */
function recordingLog() {
  const records: Record[] = []
  const log: EventLog & { before(): void; after(): void } = {
    before() {},
    after() {},
    async publish(batch) {
      log.before()
      records.push(...batch)
      log.after()
    },
    subscribe: () => Promise.reject(new Error('nobody reads this log')),
    unready: async () => null,
    async close() {},
  }
  const ids = (key?: string) =>
    records.filter((record) => !key || record.key === key).map(({ value }) => JSON.parse(value).id)
  return { log, records, ids }
}

describe('the outbox and its relay', () => {
  let service: Awaited<ReturnType<typeof serviceDatabase>>
  let relays: Relay[]
  let recorded: ReturnType<typeof recordingLog>
  beforeEach(async () => {
    service = await serviceDatabase()
    relays = []
    recorded = recordingLog()
  })
  afterEach(async () => {
    await Promise.all(relays.map((relay) => relay.stop()))
    await service.drop()
  })

  function relay(log: EventLog = recorded.log): Relay {
    const started = new Relay({ url: service.url, log, logger: silent })
    relays.push(started)
    return started
  }
  const say = (...messages: ReturnType<typeof userEvent>[]) =>
    service.db.transaction().execute((trx) => enqueue(trx, messages))
  const waiting = async () =>
    Number((await sql<{ n: string }>`SELECT count(*) AS n FROM outbox`.execute(service.db)).rows[0]?.n)
  const emptied = () => eventually(async () => expect(await waiting()).toBe(0))

  test('carry what a transaction said once it has committed, with the envelope whole and keyed by its subject', async () => {
    relay()
    await say(userEvent('usr_1', 1), userEvent('usr_1', 2))
    await emptied()
    const { topic, ...envelope } = userEvent('usr_1', 1)
    expect(recorded.records[0]).toMatchObject({ topic, key: 'usr_1' })
    expect(JSON.parse(recorded.records[0]?.value ?? '')).toEqual(envelope)
    expect(recorded.ids()).toEqual(['msg_usr_1_1', 'msg_usr_1_2'])
  })

  test('carry nothing of a transaction that was rolled back', async () => {
    relay()
    const refused = service.db.transaction().execute(async (trx) => {
      await enqueue(trx, [userEvent('usr_1', 1)])
      throw new Error('out of stock')
    })
    await expect(refused).rejects.toThrow('out of stock')
    await say(userEvent('usr_2', 1))
    await emptied()
    expect(recorded.ids()).toEqual(['msg_usr_2_1'])
  })

  test('carry a message whose transaction began first and committed last', async () => {
    relay()
    await service.db.transaction().execute(async (slow) => {
      await enqueue(slow, [userEvent('usr_slow', 1)])
      await say(userEvent('usr_quick', 1))
      await eventually(() => expect(recorded.ids()).toEqual(['msg_usr_quick_1']))
    })
    await emptied()
    expect(recorded.ids()).toEqual(['msg_usr_quick_1', 'msg_usr_slow_1'])
  })

  test('keep every aggregate in order though two relays run', async () => {
    relay()
    relay()
    const users = Array.from({ length: 8 }, (_, nth) => `usr_${nth}`)
    await Promise.all(
      users.map(async (user) => {
        for (let version = 1; version <= 20; version += 1) await say(userEvent(user, version))
      }),
    )
    await emptied()
    for (const user of users) {
      expect(recorded.ids(user)).toEqual(Array.from({ length: 20 }, (_, nth) => `msg_${user}_${nth + 1}`))
    }
  })

  test('take over from a relay that stopped', async () => {
    const first = relay()
    await say(userEvent('usr_1', 1))
    await emptied()
    relay()
    await first.stop()
    await say(userEvent('usr_1', 2))
    await emptied()
    expect(recorded.ids()).toEqual(['msg_usr_1_1', 'msg_usr_1_2'])
  })

  test('keep messages while the log is down, and carry them when it is back', async () => {
    let down = true
    let asked = 0
    recorded.log.before = () => {
      asked += 1
      if (down) throw new Error('connect ECONNREFUSED')
    }
    relay()
    await say(userEvent('usr_1', 1), userEvent('usr_1', 2))
    await eventually(() => expect(asked).toBeGreaterThan(1))
    expect(await waiting()).toBe(2)
    down = false
    await emptied()
    expect(recorded.ids()).toEqual(['msg_usr_1_1', 'msg_usr_1_2'])
  })

  test('tell of each message once, when it is on the log and gone from here', async () => {
    let lost = true
    recorded.log.after = () => {
      if (lost) {
        lost = false
        throw new Error('Connection terminated unexpectedly')
      }
    }
    const told: string[] = []
    const published = (topic: string, value: string) => told.push(`${topic} ${JSON.parse(value).id}`)
    relays.push(new Relay({ url: service.url, log: recorded.log, logger: silent, observer: { published } }))
    await say(userEvent('usr_1', 1), userEvent('usr_1', 2))
    await eventually(() => expect(told).toEqual(['users.events msg_usr_1_1', 'users.events msg_usr_1_2']))
    expect(recorded.ids()).toHaveLength(4)
  })

  test('carry a message again rather than never when the answer to its publishing is lost', async () => {
    let lost = true
    recorded.log.after = () => {
      if (lost) {
        lost = false
        throw new Error('Connection terminated unexpectedly')
      }
    }
    relay()
    await say(userEvent('usr_1', 1))
    await emptied()
    expect(recorded.ids()).toEqual(['msg_usr_1_1', 'msg_usr_1_1'])
  })

  test('come back when their own database has cut them off', async () => {
    relay()
    await say(userEvent('usr_1', 1))
    await emptied()
    await sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`.execute(service.db)
    await eventually(() => say(userEvent('usr_1', 2)))
    await emptied()
    expect(recorded.ids()).toContain('msg_usr_1_2')
  })
})
