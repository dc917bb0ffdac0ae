export { isTransient, reasonOf } from './delivery/failures.ts'
export { Hearing } from './delivery/hearing.ts'
export { Hint } from './delivery/loop.ts'
export { hint, type Notification } from './hints/hint.ts'
export { HintingDialect } from './hints/hinting-dialect.ts'
export { type ConsumeOptions, consume } from './inbox/consume.ts'
export { type Consumer, consumer, type Ready } from './inbox/consumer.ts'
export { inboxKeepMs } from './inbox/keep.ts'
export { GapError, type InboxOptions, once } from './inbox/once.ts'
export type { KafkaSettings } from './kafka/settings.ts'
export {
  type Delivery,
  type EventLog,
  type Handler,
  type Record,
  type Subscription,
  TemporarilyUnavailable,
  type TogetherHandler,
  Unprocessable,
} from './log/event-log.ts'
export type { GroupLetters } from './log/group-letters.ts'
export type { DeadLetter, LetterFilter, LogOperator, Rewind, TailOptions } from './log/log-operator.ts'
export { openEventLog, openLogOperator } from './log/open.ts'
export type { EventLogOptions } from './log/options.ts'
export { messagingMigrations } from './migrations/index.ts'
export type { Logger, MessagingObserver } from './observability.ts'
export { enqueue, outboxChannel } from './outbox/enqueue.ts'
export { Relay, type RelayOptions } from './outbox/relay.ts'
export { migrateEventsDatabase, usualRetentionHours } from './postgres/schema.ts'
export { Session } from './postgres/session.ts'
export type { MessagingTables } from './tables.ts'
