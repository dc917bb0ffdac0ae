import type { Message } from '@micromart/events'
import { type Consumer, consume, type EventLog, type Handler } from '@micromart/messaging'
import type { Kysely } from 'kysely'
import { holdToEdges } from '../topic-edges.ts'

/** As many as a process handles at once: more would wait for connections, and not as in the running service. */
const atOnce = 16

/**
 * Has a message delivered to a service's consumers as the log would, inbox and all; rejects where a log would try again.
 */
export async function deliveryTo<DB>(
  group: string,
  db: Kysely<DB>,
  consumers: readonly Consumer<DB>[],
): Promise<(message: Message) => Promise<void>> {
  holdToEdges(group, consumers)
  let handle: Handler = async () => {}
  const subscribe: EventLog['subscribe'] = async (_group, _topics, handler) => {
    handle = handler
    return { stop: async () => {} }
  }
  await consume({ subscribe } as EventLog, db, group, consumers)
  const hearing = new Set<Promise<void>>()
  return async ({ topic, ...envelope }) => {
    while (hearing.size >= atOnce) await Promise.race(hearing).catch(() => {})
    const value = JSON.stringify(envelope)
    const place = { partition: 0, offset: 0n, at: new Date(envelope.time) }
    const heard = handle({ topic, key: envelope.subject, value, ...place }, { signal: new AbortController().signal })
    hearing.add(heard)
    await heard.finally(() => hearing.delete(heard))
  }
}
