export { type ConsumeOptions, consume } from './consume.ts'
export {
  type Delivery,
  type EventLog,
  type Handler,
  type Record,
  type Subscription,
  TemporarilyUnavailable,
  Unprocessable,
} from './event-log.ts'
export type { EventLogOptions } from './event-log-options.ts'
export { migrateEventsDatabase } from './events-database.ts'
export { isTransient } from './failures.ts'
export { type Consumer, consumer } from './inbox/consumer.ts'
export { GapError, type InboxOptions, once, pruneInbox } from './inbox.ts'
export type { KafkaSettings } from './kafka/settings.ts'
export type {
  DeadLetter,
  LetterFilter,
  LogOperator,
  Rewind,
  TailOptions,
} from './log-operator.ts'
export type { Logger } from './logger.ts'
export { messagingMigrations } from './migrations/index.ts'
export type { MessagingObserver } from './observer.ts'
export { openEventLog } from './open-event-log.ts'
export { openLogOperator } from './open-log-operator.ts'
export { enqueue } from './outbox.ts'
export { Relay, type RelayOptions } from './relay.ts'
export { Session } from './session.ts'
export type { MessagingTables } from './tables.ts'
