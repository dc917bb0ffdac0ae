import type { Message } from '@micromart/events'
import { type Consumer, consume, type EventLog, type Handler } from '@micromart/messaging'
import type { Kysely } from 'kysely'

/**
 * Has a message delivered to a service's consumers as the log would, inbox and all; rejects where a log would try again.
 */
export async function deliveryTo<DB>(
  group: string,
  db: Kysely<DB>,
  consumers: readonly Consumer<DB>[],
): Promise<(message: Message) => Promise<void>> {
  let handle: Handler = async () => {}
  const subscribe: EventLog['subscribe'] = async (_group, _topics, handler) => {
    handle = handler
    return { stop: async () => {} }
  }
  await consume({ subscribe } as EventLog, db, group, consumers)
  return async ({ topic, ...envelope }) => {
    const value = JSON.stringify(envelope)
    const place = { partition: 0, offset: 0n, at: new Date(envelope.time) }
    await handle({ topic, key: envelope.subject, value, ...place }, { signal: new AbortController().signal })
  }
}
