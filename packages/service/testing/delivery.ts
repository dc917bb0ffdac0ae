import type { Message } from '@micromart/events'
import {
  type Consumer,
  consume,
  type Delivery,
  type EventLog,
  type Handler,
  type TogetherHandler,
} from '@micromart/messaging'
import type { Kysely } from 'kysely'
import { holdToEdges } from '../messaging/topic-edges.ts'

/** As many as a process handles at once: more would wait for connections, and not as in the running service. */
const atOnce = 16

/** Has messages delivered to a service's consumers as the log would, inbox and all; rejects where a log would try again. */
export async function deliveryTo<DB>(
  group: string,
  db: Kysely<DB>,
  consumers: readonly Consumer<DB>[],
): Promise<{ alone(message: Message): Promise<void>; together(messages: readonly Message[]): Promise<void> }> {
  holdToEdges(group, consumers)
  let handle: Handler = async () => {}
  let handleTogether: TogetherHandler = async () => {}
  const subscribe: EventLog['subscribe'] = async (_group, _topics, handler, options) => {
    handle = handler
    handleTogether = options?.together ?? handleTogether
    return { stop: async () => {} }
  }
  await consume({ subscribe } as EventLog, db, group, consumers)
  const { signal } = new AbortController()
  const hearing = new Set<Promise<void>>()
  return {
    async alone(message) {
      while (hearing.size >= atOnce) await Promise.race(hearing).catch(() => {})
      const heard = handle(deliveryOf(message), { signal })
      hearing.add(heard)
      await heard.finally(() => hearing.delete(heard))
    },
    together: (messages) => handleTogether(messages.map(deliveryOf), { signal }),
  }
}

function deliveryOf({ topic, ...envelope }: Message): Delivery {
  const place = { partition: 0, offset: 0n, at: new Date(envelope.time) }
  return { topic, key: envelope.subject, value: JSON.stringify(envelope), ...place }
}
