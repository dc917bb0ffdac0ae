import type { RetryPolicy } from './attempt.ts'
import type { EventLog } from './event-log.ts'
import type { KafkaSettings } from './kafka/settings.ts'
import { schemeOf } from './log-address.ts'
import type { Logger } from './logger.ts'
import type { MessagingObserver } from './observer.ts'
import { postgresEventLog } from './postgres.ts'

export interface EventLogOptions {
  /** `postgres://…` of the `events` database, as a role that may run the log's functions; or `kafka://HOST:PORT,…`. */
  url: string
  logger: Logger
  observer?: MessagingObserver
  /** Handlers at work at once in a subscription. Default 16. */
  concurrency?: number
  retry?: Partial<RetryPolicy>
  /** Looked at for a `kafka://` log alone. */
  kafka?: KafkaSettings
}

/**
 * The event log at a URL, by the adapter that its scheme names. Kafka's client is loaded only for a log that is there: a dozen
 * megabytes in every process. Rejects for a URL that is none.
 */
export async function openEventLog(options: EventLogOptions): Promise<EventLog> {
  if (schemeOf(options.url) === 'postgres') return postgresEventLog(options)
  const { kafkaEventLog } = await import('./kafka.ts')
  return kafkaEventLog(options)
}
