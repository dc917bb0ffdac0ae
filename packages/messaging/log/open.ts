import { schemeOf } from '../log-address.ts'
import { postgresEventLog } from '../postgres/event-log.ts'
import type { EventLog } from './event-log.ts'
import type { EventLogOptions } from './options.ts'

/**
 * The event log at a URL, by the adapter that its scheme names. Kafka's client is loaded only for a log that is there: a dozen
 * megabytes in every process. Rejects for a URL that is none.
 */
export async function openEventLog(options: EventLogOptions): Promise<EventLog> {
  if (schemeOf(options.url) === 'postgres') return postgresEventLog(options)
  const { kafkaEventLog } = await import('../kafka/event-log.ts')
  return kafkaEventLog(options)
}
