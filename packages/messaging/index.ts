export { type ConsumeOptions, type Consumer, consume } from './consume.ts'
export {
  type DeadLetter,
  type LetterFilter,
  listDeadLetters,
  type Rewind,
  redriveDeadLetters,
  rewindGroup,
} from './dead-letters.ts'
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
export { isTransient } from './failures.ts'
export { GapError, type InboxOptions, once, pruneInbox } from './inbox.ts'
export type { Logger } from './logger.ts'
export { messagingMigrations } from './migrations/index.ts'
export type { MessagingObserver } from './observer.ts'
export { enqueue } from './outbox.ts'
export { type PostgresEventLogOptions, postgresEventLog } from './postgres.ts'
export { Relay, type RelayOptions } from './relay.ts'
export { Session } from './session.ts'
export type { MessagingTables } from './tables.ts'
export { type TailOptions, tailLog } from './tail.ts'
