import { type Message, type MessageOn, NewerMessage, type Topic } from '@micromart/events'
import { type Delivery, type Handler, Unprocessable } from '@micromart/messaging'
import { identityOf, isWriters, readDelivery } from '@micromart/messaging/testing/parts'
import type { Mistake } from '../as-it-was.ts'
import type { Database, Transaction } from '../world/database.ts'
import type { Process } from '../world/process.ts'
import { isNews, passOver } from './inbox.ts'

export interface SimulatedConsumer<T extends Topic = Topic> {
  topics: readonly T[]
  /** As in packages/messaging/inbox/consumer.ts: who recognises what comes again. */
  inbox?: 'handler'
  handle(message: MessageOn<T>, trx: Transaction): Promise<void>
}

interface ConsumeParts {
  process: Process
  database: Database
  consumers: readonly SimulatedConsumer[]
  asItWas: ReadonlySet<Mistake>
  /** Types that this version of the service does not know. */
  unknown: ReadonlySet<string>
}

/** Mirrors `consume` of packages/messaging/inbox/consume.ts, each message by itself. */
export function handlerOf({ process, database, consumers, asItWas, unknown }: ConsumeParts): Handler {
  const of = (topic: Topic) => consumers.filter(({ topics }) => topics.includes(topic))

  function read(delivery: Delivery): Message {
    const message = readDelivery(delivery)
    if (!unknown.has(message.type)) return message
    const cause = new NewerMessage(`no message type ${message.type} on ${delivery.topic}`)
    throw new Unprocessable(cause.message, { cause })
  }

  async function understood(delivery: Delivery): Promise<Message> {
    try {
      return read(delivery)
    } catch (error) {
      const isNewer = error instanceof Unprocessable && error.cause instanceof NewerMessage
      const identity = isNewer && !asItWas.has('newer-parks') ? identityOf(delivery) : undefined
      if (identity && isWriters(identity, delivery.topic)) {
        for (const { inbox } of of(delivery.topic)) {
          if (inbox !== 'handler') await database.transaction(process, (trx) => passOver(trx, identity))
        }
      }
      throw error
    }
  }

  return async (delivery, { signal }) => {
    const message = await understood(delivery)
    for (const consumer of of(delivery.topic)) {
      signal.throwIfAborted()
      await hear(consumer, message)
    }
  }

  async function hear(consumer: SimulatedConsumer, message: Message): Promise<void> {
    if (consumer.inbox === 'handler') return database.transaction(process, (trx) => consumer.handle(message, trx))
    if (asItWas.has('inbox-apart')) {
      if (!(await database.transaction(process, (trx) => isNews(trx, message)))) return
      return database.transaction(process, (trx) => consumer.handle(message, trx))
    }
    await database.transaction(process, async (trx) => {
      if (await isNews(trx, message)) await consumer.handle(message, trx)
    })
  }
}
