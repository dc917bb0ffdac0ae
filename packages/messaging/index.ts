export { type ConsumeOptions, type Consumer, consume } from './consume.ts'
export {
  type Delivery,
  type EventLog,
  type Handler,
  type Record,
  type Subscription,
  TemporarilyUnavailable,
  Unprocessable,
} from './event-log.ts'
export { migrateEventsDatabase } from './events-database.ts'
export { GapError, type InboxOptions, once, pruneInbox } from './inbox.ts'
export type { KafkaSettings } from './kafka/settings.ts'
export {
  type DeadLetter,
  type LetterFilter,
  type LogOperator,
  openLogOperator,
  type Rewind,
  type TailOptions,
} from './log-operator.ts'
export type { Logger } from './logger.ts'
export { messagingMigrations } from './migrations/index.ts'
export type { MessagingObserver } from './observer.ts'
export { type EventLogOptions, openEventLog } from './open-event-log.ts'
export { enqueue } from './outbox.ts'
export { Relay, type RelayOptions } from './relay.ts'
export { Session } from './session.ts'
export type { MessagingTables } from './tables.ts'
