import { type Message, message } from '@micromart/events'
import { newId } from '@micromart/ids'
import {
  consume,
  type EventLog,
  enqueue,
  type Logger,
  type MessagingTables,
  messagingMigrations,
  Relay,
} from '@micromart/messaging'
import { migrate, openDatabase } from '@micromart/service/database'
import { arrivals } from './arrivals.ts'
import type { Way } from './measure.ts'

/** Events of one aggregate, as an order has some, before the next is begun. */
const eventsAnAggregate = 4
const topic = 'orders.events'
const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'

interface Tables extends MessagingTables {
  effects: { message_id: string }
}

interface Databases {
  /** Of the service that appends, and of the one that handles. */
  producer: string
  consumer: string
}

/**
 * As services do it: a transaction writes a row and enqueues, the relay carries, and a handler writes a row in the
 * transaction of its inbox. Both services' parts run in this process, each with a client of the log of its own.
 */
export async function outboxWay(open: () => Promise<EventLog>, databases: Databases, logger: Logger): Promise<Way> {
  const [producer, consumer] = [
    await serviceOn(databases.producer, logger),
    await serviceOn(databases.consumer, logger),
  ]
  const [said, heard] = [await open(), await open()]
  const waiting = arrivals()
  const subscription = await consume(heard, consumer, 'bench-outbox', [
    {
      topics: [topic],
      async handle({ id }, trx) {
        await trx.insertInto('effects').values({ message_id: id }).execute()
      },
      committed: ({ id }) => waiting.arrived(id),
    },
  ])
  const relay = new Relay({ url: databases.producer, log: said, logger })
  const next = orders()
  return {
    async append(nth) {
      const event = next(nth)
      const arrived = waiting.of(event.id)
      await producer.transaction().execute(async (trx) => {
        await trx.insertInto('effects').values({ message_id: event.id }).execute()
        await enqueue(trx, [event])
      })
      return { heard: arrived }
    },
    async close() {
      await relay.stop()
      await subscription.stop()
      await Promise.all([said.close(), heard.close(), producer.destroy(), consumer.destroy()])
    },
  }
}

/** The log alone: each event is published by itself, and its handler has nothing to do. */
export async function bareWay(open: () => Promise<EventLog>): Promise<Way> {
  const [said, heard] = [await open(), await open()]
  const waiting = arrivals()
  const subscription = await heard.subscribe('bench-bare', [topic], async ({ value }) => {
    waiting.arrived(JSON.parse(value).id)
  })
  const next = orders()
  return {
    async append(nth) {
      const { topic: on, ...envelope } = next(nth)
      const arrived = waiting.of(envelope.id)
      await said.publish([{ topic: on, key: envelope.subject, value: JSON.stringify(envelope) }])
      return { heard: arrived }
    },
    async close() {
      await subscription.stop()
      await Promise.all([said.close(), heard.close()])
    },
  }
}

async function serviceOn(url: string, logger: Logger) {
  const db = openDatabase<Tables>(url, logger)
  await migrate(db, messagingMigrations, logger)
  const table = db.schema.createTable('effects').ifNotExists()
  await table.addColumn('message_id', 'text', (column) => column.primaryKey()).execute()
  return db
}

/** The next event of each producer's own aggregates. */
function orders(): (producer: number) => Message {
  const current = new Map<number, { orderId: string; version: number }>()
  return (producer) => {
    const before = current.get(producer)
    const now =
      before && before.version < eventsAnAggregate
        ? { ...before, version: before.version + 1 }
        : { orderId: newId('ord'), version: 1 }
    current.set(producer, now)
    return message(topic, 'order.confirmed', {
      id: newId('evt'),
      subject: now.orderId,
      time: new Date(),
      source: 'bench',
      aggregateVersion: now.version,
      traceparent,
      data: { orderId: now.orderId, number: 'MM-BENCH-00', customerId: 'usr_bench' },
    })
  }
}
