import type { Message } from '@micromart/events'
import { createTestDatabase, eventually, type TestDatabase } from '@micromart/testing'
import { sql } from 'kysely'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { EventLog, Progress } from '../log/event-log.ts'
import type { LogOperator } from '../log/log-operator.ts'
import { openLogOperator } from '../log/open.ts'
import { silent } from '../observability.ts'
import { enqueue } from '../outbox/enqueue.ts'
import { Relay } from '../outbox/relay.ts'
import { postgresEventLog } from '../postgres/event-log.ts'
import { migrateEventsDatabase } from '../postgres/schema.ts'
import type { MessagingTables } from '../tables.ts'
import { userEvent } from '../testing/messages.ts'
import { serviceDatabase } from '../testing/service-database.ts'
import { consume } from './consume.ts'
import { type Consumer, consumer } from './consumer.ts'

describe('a service that consumes', () => {
  let service: Awaited<ReturnType<typeof serviceDatabase>>
  let events: TestDatabase
  let log: EventLog
  let operator: LogOperator
  let relay: Relay
  beforeEach(async () => {
    service = await serviceDatabase()
    events = await createTestDatabase()
    await migrateEventsDatabase(events.url, [])
    await sql`CREATE TABLE names (user_id text PRIMARY KEY, name text)`.execute(service.db)
    log = postgresEventLog({ url: events.url, logger: silent, retry: { baseMs: 2, capMs: 5 } })
    operator = await openLogOperator(events.url)
    relay = new Relay({ url: service.url, log, logger: silent })
  })
  afterEach(async () => {
    await relay.stop()
    await log.close()
    await operator.close()
    await service.drop()
    await events.drop()
  })

  const say = (...messages: Message[]) => service.db.transaction().execute((trx) => enqueue(trx, messages))
  const names = async () =>
    (await sql<{ user_id: string }>`SELECT user_id FROM names ORDER BY 1`.execute(service.db)).rows

  test('what nobody waits for it hears, too: a topic is patient where all its consumers are', async () => {
    const subscribe = vi.spyOn(log, 'subscribe')
    const patient = consumer<MessagingTables, 'users.events' | 'orders.events'>(['users.events', 'orders.events'], {
      patient: true,
      gaps: 'accept',
      async handle({ subject }, trx) {
        await sql`INSERT INTO names VALUES (${subject})`.execute(trx)
      },
    })
    const urgent = consumer<MessagingTables, 'orders.events'>('orders.events', { name: 'urgent', async handle() {} })
    await consume(log, service.db, 'mail', [patient, urgent])
    expect(subscribe.mock.lastCall?.[3]).toMatchObject({ patient: ['users.events'] })
    for (const id of ['usr_1', 'usr_2']) await say(userEvent(id, 1))
    await eventually(async () => expect(await names()).toEqual([{ user_id: 'usr_1' }, { user_id: 'usr_2' }]))
  })

  test('of the types that a consumer does nothing about it is told of none, but of those that nobody knows yet', async () => {
    const heard: string[] = []
    const told: string[] = []
    const some = consumer<MessagingTables, 'users.events'>('users.events', {
      ordered: false,
      types: ['user.registered'],
      async handle({ id }) {
        heard.push(id)
      },
    })
    await consume(log, service.db, 'mail', [some], {
      around(message, run) {
        told.push(message.id)
        return run()
      },
    })
    const records = [
      userEvent('usr_1', 1),
      { ...userEvent('usr_1', 2), type: 'user.erased', data: 'of whatever shape' },
      { ...userEvent('usr_2', 1), type: 'user.unheard-of' },
      userEvent('usr_3', 1),
    ]
    await log.publish(
      records.map((said) => ({ topic: 'users.events' as const, key: said.subject, value: JSON.stringify(said) })),
    )
    await eventually(() => expect([...heard].sort()).toEqual(['msg_usr_1_1', 'msg_usr_3_1']))
    await eventually(async () => expect((await operator.deadLetters()).map(({ key }) => key)).toEqual(['usr_2']))
    const isDone = ({ done, end }: Progress) => done === end
    await eventually(async () => expect((await log.progress('mail', ['users.events'])).every(isDone)).toBe(true))
    expect([...told].sort()).toEqual([...heard].sort())
    const { rows } = await sql`SELECT message_id FROM inbox ORDER BY 1`.execute(service.db)
    expect(rows).toEqual([{ message_id: 'msg_usr_1_1' }, { message_id: 'msg_usr_3_1' }])
  })

  test('hears what another has said, in a transaction of its own, under the trace that caused it', async () => {
    const traced: string[] = []
    await consume(
      log,
      service.db,
      'mail',
      [
        consumer('users.events', {
          async handle(message, trx) {
            await sql`INSERT INTO names VALUES (${message.subject}, ${message.data.name})`.execute(trx)
          },
        }),
      ],
      {
        around(message, run) {
          traced.push(message.id)
          return run()
        },
      },
    )
    await say(userEvent('usr_1', 1))
    await eventually(async () => expect(await names()).toEqual([{ user_id: 'usr_1' }]))
    expect(traced).toEqual(['msg_usr_1_1'])
  })

  test('leaves no effect of a handler that fails, and has it once when it is tried again', async () => {
    let tries = 0
    await consume(log, service.db, 'mail', [
      consumer('users.events', {
        async handle(message, trx) {
          tries += 1
          await sql`INSERT INTO names VALUES (${message.subject}, 'Ada')`.execute(trx)
          if (tries < 3) throw new Error('not yet')
        },
      }),
    ])
    await say(userEvent('usr_1', 1))
    await eventually(async () => expect(await names()).toEqual([{ user_id: 'usr_1' }]))
    expect(tries).toBe(3)
  })

  test('hears a repeated message once, unless its handler is to recognise it', async () => {
    const heard: string[] = []
    const note = (name: string) => async () => {
      heard.push(name)
    }
    await consume(log, service.db, 'mail', [
      consumer('users.events', { handle: note('inbox') }),
      consumer('users.events', { name: 'replies', inbox: 'handler', handle: note('handler') }),
    ])
    await say(userEvent('usr_1', 1), userEvent('usr_1', 1))
    await eventually(() => expect(heard.filter((name) => name === 'handler')).toHaveLength(2))
    expect(heard.filter((name) => name === 'inbox')).toHaveLength(1)
  })

  test('puts what is no message of the catalogue among the dead letters, with the reason', async () => {
    await consume(log, service.db, 'mail', [consumer('users.events', { async handle() {} })])
    await log.publish([
      { topic: 'users.events', key: 'usr_1', value: 'not json' },
      { topic: 'users.events', key: 'usr_2', value: '{"specversion":"1.0"}' },
    ])
    await eventually(async () => expect(await operator.deadLetters()).toHaveLength(2))
    const reasons = (await operator.deadLetters()).map(({ reason }) => reason)
    expect(reasons.join()).toContain('no CloudEvents envelope on users.events')
    expect(reasons.join()).toContain('not valid JSON')
  })

  test('goes on behind a version that an operator discarded, whether its handler refused it or nobody could read it', async () => {
    const heard: string[] = []
    await consume(log, service.db, 'mail', [
      consumer('users.events', {
        async handle({ subject, aggregateversion }) {
          if (subject === 'usr_1' && aggregateversion === 2) throw new Error('the handler has a bug')
          heard.push(`${subject} ${aggregateversion}`)
        },
      }),
    ])
    const unreadable = { ...userEvent('usr_2', 2), data: 'nothing that a user is' }
    const records = [1, 2, 3].flatMap((version) => [
      { key: 'usr_1', message: userEvent('usr_1', version) },
      { key: 'usr_2', message: version === 2 ? unreadable : userEvent('usr_2', version) },
    ])
    await log.publish(
      records.map(({ key, message }) => ({ topic: 'users.events', key, value: JSON.stringify(message) })),
    )
    const lying = async () =>
      (await operator.deadLetters()).map(({ key, value, reason }) => [
        key,
        JSON.parse(value).aggregateversion,
        reason.split(':')[0],
      ])
    await eventually(async () =>
      expect(await lying()).toEqual(
        expect.arrayContaining([
          ['usr_1', 2, 'Error'],
          ['usr_1', 3, expect.anything()],
          ['usr_2', 2, 'Unprocessable'],
          ['usr_2', 3, 'GapError'],
        ]),
      ),
    )
    const dead = (await operator.deadLetters()).filter(({ value }) => JSON.parse(value).aggregateversion === 2)
    expect(await operator.discard(dead.map(({ id }) => id))).toBe(2)
    await eventually(async () => expect(await lying()).toEqual([]))
    await say(userEvent('usr_1', 4), userEvent('usr_2', 4))
    await eventually(() => expect(heard.filter((one) => one.endsWith('4'))).toHaveLength(2))
    for (const subject of ['usr_1', 'usr_2'])
      expect(heard.filter((one) => one.startsWith(subject))).toEqual(
        [1, 3, 4].map((version) => `${subject} ${version}`),
      )
  })

  test('passes over what a newer version says, and hears it late once there is code for it', async () => {
    const heard: string[] = []
    const listen = () =>
      consume(log, service.db, 'mail', [
        consumer('users.events', {
          async handle({ subject, aggregateversion }) {
            heard.push(`${subject} ${aggregateversion}`)
          },
        }),
      ])
    const subscription = await listen()
    const ofType = { ...userEvent('usr_1', 2), type: 'user.unheard-of' }
    const inShape = { ...userEvent('usr_2', 2), schemaversion: 2, data: { told: 'otherwise' } }
    const foreign = { ...userEvent('usr_3', 2), type: 'user.unheard-of', source: '/cart' }
    const records = [1, 2, 3].flatMap((version) => [
      version === 2 ? ofType : userEvent('usr_1', version),
      version === 2 ? inShape : userEvent('usr_2', version),
      version === 2 ? foreign : userEvent('usr_3', version),
    ])
    const publish = (messages: readonly object[]) =>
      log.publish(
        messages.map((message) => ({
          topic: 'users.events',
          key: (message as Message).subject,
          value: JSON.stringify(message),
        })),
      )
    await publish(records)
    const lying = async () => (await operator.deadLetters()).map(({ key, parked }) => [key, parked])
    await eventually(() => expect(heard).toEqual(expect.arrayContaining(['usr_1 1', 'usr_1 3', 'usr_2 1', 'usr_2 3'])))
    // Who is not the writer says nothing that counts: what follows is a gap.
    await eventually(async () =>
      expect((await lying()).sort()).toEqual([
        ['usr_1', false],
        ['usr_2', false],
        ['usr_3', false],
        ['usr_3', true],
      ]),
    )
    // Delivered again while there is no code for it: it waits on.
    await operator.redrive({ key: 'usr_1' })
    await eventually(async () => expect((await operator.deadLetters({ key: 'usr_1' }))[0]?.redriving).toBe(false))
    expect(heard).not.toContain('usr_1 2')
    // As it is once the code knows it: the message is the same.
    const owner = new pg.Client({ connectionString: events.url })
    await owner.connect()
    await owner.query(`UPDATE log.dead_letters SET value = $1 WHERE key = 'usr_1'`, [
      JSON.stringify(userEvent('usr_1', 2)),
    ])
    await owner.end()
    await operator.redrive({ key: 'usr_1' })
    await eventually(() => expect(heard).toContain('usr_1 2'))
    await publish([userEvent('usr_1', 2), userEvent('usr_1', 4)])
    await eventually(() => expect(heard).toContain('usr_1 4'))
    expect(heard.filter((one) => one === 'usr_1 2')).toHaveLength(1)
    await subscription.stop()
  })

  test('refuses two consumers of one topic that go by one name', async () => {
    const twice: Consumer<MessagingTables> = consumer('users.events', { async handle() {} })
    await expect(consume(log, service.db, 'mail', [twice, twice])).rejects.toThrow('two consumers of users.events')
  })
})
