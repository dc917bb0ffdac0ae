import type { Topic } from '@micromart/events'
import type { RetryPolicy } from '../delivery/retry.ts'
import type { KafkaSettings } from '../kafka/settings.ts'
import type { Logger, MessagingObserver } from '../observability.ts'

export interface EventLogOptions {
  /** `postgres://…` of the `events` database, as a role that may run the log's functions; or `kafka://HOST:PORT,…`. */
  url: string
  logger: Logger
  /** Those that it is used for, and seen to be there. Default: all. */
  topics?: readonly Topic[]
  observer?: MessagingObserver
  /** Handlers at work at once in a subscription. Default 16. */
  concurrency?: number
  retry?: Partial<RetryPolicy>
  /** Looked at for a `kafka://` log alone. */
  kafka?: KafkaSettings
}
