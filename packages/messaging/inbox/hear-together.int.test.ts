import { AsyncLocalStorage } from 'node:async_hooks'
import type { Message } from '@micromart/events'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Delivery } from '../log/event-log.ts'
import type { MessagingTables } from '../tables.ts'
import { userEvent } from '../testing/messages.ts'
import { serviceDatabase } from '../testing/service-database.ts'
import { type Consumer, consumer, type Ready } from './consumer.ts'
import { hearTogether } from './hear-together.ts'
import { once, passOver } from './once.ts'

type Service = Awaited<ReturnType<typeof serviceDatabase>>

let service: Service
beforeEach(async () => {
  service = await serviceDatabase()
  await sql`CREATE TABLE notes (subject text, version int, at xid8 DEFAULT pg_current_xact_id())`.execute(service.db)
})
afterEach(() => service.drop())

type Tables = MessagingTables

const note: Consumer<Tables>['handle'] = async ({ subject, aggregateversion }, trx) => {
  await sql`INSERT INTO notes VALUES (${subject}, ${aggregateversion})`.execute(trx)
}
const notes = async () => {
  const { rows } = await sql<{ subject: string; version: number; at: string }>`
    SELECT subject, version, at::text FROM notes ORDER BY subject, version`.execute(service.db)
  return rows
}
const delivery = (message: Message): Delivery => ({
  topic: message.topic,
  key: message.subject,
  value: JSON.stringify(message),
  partition: 0,
  offset: 0n,
  at: new Date(0),
})
const hear = (
  consumers: readonly Consumer<Tables>[],
  messages: readonly Message[],
  around = (_message: Message, run: () => Promise<void>) => run(),
  together = (_ready: readonly Ready<Message>[]) => {},
  signal = new AbortController().signal,
) => {
  const named = consumers.map((one) => ({ name: 'mail', ...one }))
  const heard = messages.map((message) => ({ message, delivery: delivery(message), consumers: named }))
  return hearTogether(service.db, heard, { around, together }, signal)
}
const users = ['usr_1', 'usr_2', 'usr_3']
const first = users.map((user) => userEvent(user, 1))
const byInbox = [consumer<Tables, 'users.events'>('users.events', { handle: note })]

test('has the effects of all in one transaction, in their order, each inside of what is around it until they are committed', async () => {
  const told: string[] = []
  const open = async (message: Message, run: () => Promise<void>) => {
    told.push(`begin ${message.subject}`)
    await run()
    told.push(`${message.subject}: ${(await notes()).length}`)
  }
  await hear(byInbox, first, open)
  const all = await notes()
  expect(all.map(({ subject }) => subject)).toEqual(users)
  expect(new Set(all.map(({ at }) => at)).size).toBe(1)
  expect(told.slice(0, 3)).toEqual(users.map((user) => `begin ${user}`))
  expect(told.slice(3).sort()).toEqual(users.map((user) => `${user}: 3`))
})

test('has no effect of any where one fails, and tells no one that it was heard', async () => {
  const committed: string[] = []
  const bad = consumer<Tables, 'users.events'>('users.events', {
    async handle(message, trx) {
      await note(message, trx)
      if (message.subject === 'usr_2') throw new Error('no usr_2')
    },
    committed: ({ subject }) => committed.push(subject),
  })
  await expect(hear([bad], first)).rejects.toThrow('no usr_2')
  expect([await notes(), committed]).toEqual([[], []])
  await hear(byInbox, first)
  expect(await notes()).toHaveLength(3)
})

test('has the effect of what is known once, unless the handler is to recognise it', async () => {
  const replies = consumer<Tables, 'users.events'>('users.events', { name: 'replies', inbox: 'handler', handle: note })
  const unordered = consumer<Tables, 'users.events'>('users.events', { name: 'any', ordered: false, handle: note })
  for (let nth = 0; nth < 2; nth++) await hear([...byInbox, replies, unordered], first)
  expect(await notes()).toHaveLength(3 + 6 + 3)
})

test('takes versions in their order: a gap is for each alone to wait for, unless gaps are accepted', async () => {
  await hear(byInbox, first)
  const [one, , three] = users
  const mixed = [userEvent(one ?? '', 2), userEvent(three ?? '', 3)]
  await expect(hear(byInbox, mixed)).rejects.toThrow('comes late, or early')
  expect(await notes()).toHaveLength(3)
  const accepting = consumer<Tables, 'users.events'>('users.events', { gaps: 'accept', handle: note })
  await hear([accepting], mixed)
  expect((await notes()).map(({ version }) => version)).toEqual([1, 2, 1, 1, 3])
})

test('leaves a version that was passed over to be heard alone, late', async () => {
  const [message] = first
  if (!message) throw new Error('nobody')
  await service.db.transaction().execute((trx) => passOver(trx, 'mail', message))
  await expect(hear(byInbox, first)).rejects.toThrow('comes late, or early')
  const alone = () =>
    service.db.transaction().execute((trx) => once(trx, 'mail', message, () => note(message as never, trx)))
  expect(await alone()).toBe(true)
  await hear(byInbox, first)
  expect((await notes()).map(({ subject }) => subject)).toEqual(users)
})

test('knows what was heard alone, and alone knows what was heard together', async () => {
  const [one, two] = first
  if (!one || !two) throw new Error('nobody')
  const alone = (message: Message) =>
    service.db.transaction().execute((trx) => once(trx, 'mail', message, () => note(message as never, trx)))
  expect(await alone(one)).toBe(true)
  await hear(byInbox, first)
  expect(await alone(two)).toBe(false)
  expect(await notes()).toHaveLength(3)
})

test('is rolled back once its partition is lost', async () => {
  const lost = new AbortController()
  const losing = consumer<Tables, 'users.events'>('users.events', {
    async handle(message, trx) {
      await note(message, trx)
      lost.abort()
    },
  })
  await expect(hear([losing], first, undefined, undefined, lost.signal)).rejects.toThrow()
  expect(await notes()).toEqual([])
})

test('hands what is ready to whoever takes it at once, what is known left out, each with its own trace', async () => {
  const trace = new AsyncLocalStorage<string>()
  const open = (message: Message, run: () => Promise<void>) => trace.run(`of ${message.subject}`, run)
  const handed: string[][] = []
  const together: string[][] = []
  const tell = (ready: readonly Ready<Message>[]) =>
    void together.push(ready.map(({ within }) => `${within(() => trace.getStore())}`))
  const all = consumer<Tables, 'users.events'>('users.events', {
    async handleAll(ready, trx) {
      handed.push(ready.map(({ message, within }) => `${message.subject} ${within(() => trace.getStore())}`))
      for (const { message } of ready) await note(message, trx)
      handed.push([`${trace.getStore()}`])
    },
  })
  const [one, two, three] = first
  if (!one || !two || !three) throw new Error('nobody')
  await hear([all], [one], open, tell)
  await hear([all], [one, two, three], open, tell)
  expect(handed).toEqual([['usr_1 of usr_1'], ['of usr_1'], ['usr_2 of usr_2', 'usr_3 of usr_3'], ['of usr_2']])
  expect(together).toEqual([['of usr_2', 'of usr_3']])
  expect((await notes()).map(({ subject }) => subject)).toEqual(users)
  await expect(hear([all], [userEvent('usr_1', 2), userEvent('usr_3', 3)], open)).rejects.toThrow(
    'comes late, or early',
  )
  expect(handed).toHaveLength(4)
})
