import { eventually } from '@micromart/testing'
import { sql } from 'kysely'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type EventLog, type Record, Unprocessable } from '../log/event-log.ts'
import { silent } from '../observability.ts'
import { userEvent } from '../testing/messages.ts'
import { serviceDatabase } from '../testing/service-database.ts'
import { enqueue } from './enqueue.ts'
import { Relay, type RelayOptions } from './relay.ts'
import { relaySession } from './relay-share.ts'

/** A log that writes down what it is given, and may fail before or after. */
function recordingLog() {
  const records: Record[] = []
  const log: EventLog & {
    check(batch: readonly Record[]): void
    before(until?: () => number): void | Promise<void>
    after(): void
  } = {
    check() {},
    before() {},
    after() {},
    async publish(batch, until) {
      log.check(batch)
      await log.before(until)
      records.push(...batch)
      log.after()
    },
    subscribe: () => Promise.reject(new Error('nobody reads this log')),
    progress: () => Promise.reject(new Error('nobody reads this log')),
    letters() {
      throw new Error('nobody reads this log')
    },
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

  function relay(log: EventLog = recorded.log, more: Partial<RelayOptions> = {}): Relay {
    const started = new Relay({ url: service.url, log, logger: silent, ...more })
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

  test('leave nothing behind of what they have published when they stop', async () => {
    const first = relay()
    await say(userEvent('usr_1', 1))
    await eventually(() => expect(recorded.ids()).toHaveLength(1))
    await first.stop()
    expect(await waiting()).toBe(0)
  })

  /** How many shards each relay of the database holds, the fewest first. */
  const shares = async () => {
    const { rows } = await sql<{ shards: number }>`
      SELECT count(lock.objid)::int AS shards FROM pg_stat_activity relay
      LEFT JOIN pg_locks lock ON lock.pid = relay.pid AND lock.locktype = 'advisory'
      WHERE relay.application_name = ${relaySession} AND relay.datname = current_database()
      GROUP BY relay.pid ORDER BY 1`.execute(service.db)
    return rows.map(({ shards }) => shards)
  }

  test('are shared by the relays that there are, whoever comes and goes', async () => {
    relay()
    await eventually(async () => expect(await shares()).toEqual([4]))
    const second = relay()
    await eventually(async () => expect(await shares()).toEqual([2, 2]))
    relay()
    await eventually(async () => expect(await shares()).toEqual([1, 1, 2]))
    await second.stop()
    await eventually(async () => expect(await shares()).toEqual([2, 2]))
  })

  test('lose no order and no message while relays come and go', async () => {
    relay()
    const users = Array.from({ length: 8 }, (_, nth) => `usr_${nth}`)
    for (let version = 1; version <= 30; version += 1) {
      await say(...users.map((user) => userEvent(user, version)))
      if (version === 8) relay()
      if (version === 16) await relays[0]?.stop()
      if (version === 24) relay()
    }
    await emptied()
    for (const user of users) {
      const first = [...new Set(recorded.ids(user))]
      expect(first).toEqual(Array.from({ length: 30 }, (_, nth) => `msg_${user}_${nth + 1}`))
    }
  })

  test('are taken from a relay that hangs, though its session stands', async () => {
    const hung = relay()
    await eventually(async () => expect(await shares()).toEqual([4]))
    await hung.stop()
    // As of a process that was stopped in its tracks: its session holds all, and says nothing.
    const session = new pg.Client({ connectionString: service.url, application_name: relaySession })
    const ended = new Promise((resolve) => session.on('error', resolve))
    await session.connect()
    await session.query('SELECT pg_advisory_lock($1, shard) FROM generate_series(0, 3) shard', [0x0b0c5])
    await say(userEvent('usr_1', 1), userEvent('usr_2', 1))
    relay(recorded.log, { silenceMs: 1_500 })
    await ended
    await emptied()
    expect(recorded.ids('usr_1')).toEqual(['msg_usr_1_1'])
  })

  test('are never cut off for waiting for the log', async () => {
    let release = () => {}
    let asked = 0
    recorded.log.before = () => {
      asked += 1
      if (asked === 1) return new Promise<void>((resolve) => (release = resolve))
    }
    relay(recorded.log, { silenceMs: 2_500 })
    await say(userEvent('usr_1', 1))
    await eventually(() => expect(asked).toBe(1))
    relay(recorded.log, { silenceMs: 2_500 })
    // Far longer than silence may last, as the relay that waits goes on saying that it lives.
    const start = performance.now()
    await eventually(() => expect(performance.now() - start).toBeGreaterThan(4_000))
    expect(recorded.ids()).toEqual([])
    release()
    await emptied()
    expect(recorded.ids()).toEqual(['msg_usr_1_1'])
  })

  test('give the log as much time as nobody else can have what is published', async () => {
    const left: number[] = []
    recorded.log.before = (until) => {
      left.push((until?.() ?? Number.POSITIVE_INFINITY) - performance.now())
    }
    relay(recorded.log, { silenceMs: 60_000 })
    await say(userEvent('usr_1', 1))
    await emptied()
    expect(left).toHaveLength(1)
    expect(left[0]).toBeGreaterThan(0)
    expect(left[0]).toBeLessThanOrEqual(60_000)
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

  test('let every other key go on where the log cannot take a message, and take its key up again when it can', async () => {
    let tooLarge = true
    const errors: unknown[] = []
    recorded.log.check = (batch) => {
      if (tooLarge && batch.some(({ value }) => JSON.parse(value).id === 'msg_usr_1_2'))
        throw new Unprocessable('too large')
    }
    const logger = { ...silent, error: (fields: unknown) => errors.push(fields) }
    relay(recorded.log, { logger })
    await say(...[1, 2, 3].flatMap((version) => ['usr_1', 'usr_2'].map((user) => userEvent(user, version))))
    await eventually(() => expect(recorded.ids('usr_2')).toEqual(['msg_usr_2_1', 'msg_usr_2_2', 'msg_usr_2_3']))
    await say(userEvent('usr_3', 1))
    await eventually(() => expect(recorded.ids('usr_3')).toEqual(['msg_usr_3_1']))
    expect(recorded.ids('usr_1')).toEqual(['msg_usr_1_1'])
    expect(errors).toMatchObject([{ key: 'usr_1', reason: expect.stringContaining('too large') }])
    tooLarge = false
    await emptied()
    expect(recorded.ids('usr_1')).toEqual(['msg_usr_1_1', 'msg_usr_1_2', 'msg_usr_1_3'])
  })

  test('tell of each message once, when it is on the log', async () => {
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
