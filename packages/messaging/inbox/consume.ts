import { type Message, NewerMessage, type Topic } from '@micromart/events'
import type { Kysely } from 'kysely'
import {
  type Delivery,
  type EventLog,
  type Handler,
  type Subscription,
  type TogetherHandler,
  Unprocessable,
} from '../log/event-log.ts'
import type { Consumer, Ready } from './consumer.ts'
import { hearTogether } from './hear-together.ts'
import { type MessageIdentity, once, passOver } from './once.ts'
import { identityOf, isWriters, readDelivery, typeOf } from './read-delivery.ts'

export interface ConsumeOptions {
  /** Wraps each message's handling, to set the trace context of its `traceparent`, and to tell of it. */
  around?: (message: Message, run: () => Promise<void>, delivery: Delivery) => Promise<void>
  /** Told of messages that are handled at once, which is done within the first of them. */
  together?: (ready: readonly Ready<Message>[]) => void
}

/**
 * Subscribes a group to all its consumers' topics: each delivery is parsed, then every consumer of its topic hears it
 * in a transaction of its own, or, where several deliveries are ready, in one for all of them: one that fails is alone again. A delivery that is no message of the catalogue, or not its topic's writer's, is Unprocessable.
 * Throws when two consumers of one topic go by one name: the second would never hear anything.
 */
export async function consume<DB>(
  log: EventLog,
  db: Kysely<DB>,
  group: string,
  consumers: readonly Consumer<DB>[],
  { around = (_message, run) => run(), together: tellTogether = () => {} }: ConsumeOptions = {},
): Promise<Subscription> {
  const byTopic = new Map<Topic, (Consumer<DB> & { name: string })[]>()
  for (const each of consumers) {
    const consumer = { name: group, ...each }
    for (const topic of consumer.topics) {
      const others = byTopic.get(topic) ?? []
      if (others.some((other) => other.name === consumer.name)) {
        throw new Error(`group ${group} has two consumers of ${topic} named ${consumer.name}`)
      }
      byTopic.set(topic, [...others, consumer])
    }
  }
  /** All of its topic, but for those that do nothing about messages of its type. */
  function hearersOf(delivery: Delivery) {
    const all = byTopic.get(delivery.topic) ?? []
    if (all.every(({ types }) => types === undefined)) return all
    const type = typeOf(delivery)
    return type === undefined ? all : all.filter(({ types }) => types?.includes(type) ?? true)
  }
  const handle: Handler = async (delivery, { signal }) => {
    const hearers = hearersOf(delivery)
    if (hearers.length === 0) return
    const message = await understood(delivery, signal)
    const everyConsumer = async () => {
      for (const consumer of hearers) {
        signal.throwIfAborted()
        await hear(db, consumer, consumer.name, message)
        consumer.committed?.(message)
      }
    }
    await around(message, everyConsumer, delivery)
  }
  /** What a newer version says is among the dead letters until there is code for it, and counts as heard: its key goes on. */
  async function understood(delivery: Delivery, signal: AbortSignal): Promise<Message> {
    try {
      return readDelivery(delivery)
    } catch (error) {
      const identity = error instanceof Unprocessable && error.cause instanceof NewerMessage && identityOf(delivery)
      if (identity && isWriters(identity, delivery.topic)) await eachConsumer(delivery, signal, passOver, identity)
      throw error
    }
  }
  async function eachConsumer(
    { topic }: Delivery,
    signal: AbortSignal,
    note: typeof passOver<DB>,
    identity: MessageIdentity,
  ): Promise<void> {
    for (const consumer of byTopic.get(topic) ?? []) {
      signal.throwIfAborted()
      if (consumer.inbox === 'handler') continue
      await db.transaction().execute((trx) => note(trx, consumer.name, identity, consumer))
    }
  }
  /** As if it had been heard: the version after it is then no gap. What names no version can be no gap either. */
  const discard: Handler = async (delivery, { signal }) => {
    const identity = identityOf(delivery)
    if (!identity) return
    await eachConsumer(
      delivery,
      signal,
      async (trx, name, known, options) => {
        await once(trx, name, known, async () => undefined, options)
      },
      identity,
    )
  }
  const together: TogetherHandler = async (deliveries, { signal }) => {
    const heard = deliveries.flatMap((delivery) => {
      const consumers = hearersOf(delivery)
      return consumers.length === 0 ? [] : [{ delivery, message: readDelivery(delivery), consumers }]
    })
    if (heard.length > 0) await hearTogether(db, heard, { around, together: tellTogether }, signal)
  }
  const topics = [...byTopic.keys()]
  const patient = topics.filter((topic) => byTopic.get(topic)?.every((consumer) => consumer.patient))
  return log.subscribe(group, topics, handle, { discard, together, patient })
}

function hear<DB>(db: Kysely<DB>, consumer: Consumer<DB>, name: string, message: Message): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const effect = () => consumer.handle(message, trx)
    if (consumer.inbox === 'handler') await effect()
    else await once(trx, name, message, effect, consumer)
  })
}
