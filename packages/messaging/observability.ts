import type pg from 'pg'

/** What is logged here goes to the process's own logger; pino's fits. */
export interface Logger {
  info(fields: object, text: string): void
  warn(fields: object, text: string): void
  error(fields: object, text: string): void
}

/** For whoever is told of a failure by the answer. */
export const silent: Logger = { info() {}, warn() {}, error() {} }

/** Counts for whoever measures. Called on the way of every message: it must be quick and must not throw. */
export interface MessagingObserver {
  /** A handler finished well, after so many milliseconds. `value` is what it was given, in JSON. */
  handled?(group: string, topic: string, ms: number, value: string): void
  /** A handler failed and is tried again. */
  retried?(group: string, topic: string): void
  /** A record went to the dead letters; `parked` when its key waits there with it. */
  deadLettered?(group: string, topic: string, kind: 'unprocessable' | 'parked' | 'behind'): void
  /** Records of the partition that the group has not finished, every few seconds. */
  lag?(group: string, topic: string, partition: number, records: number): void
  /** Dead letters of the partitions that the group has here, every few seconds. */
  deadLetters?(group: string, waiting: number): void
  /** A message has left the outbox: it is on the log, and was not published by us before. `value` is its envelope, in JSON. */
  published?(topic: string, value: string): void
  /** A pool of database connections was opened, for as long as the process lives. */
  pool?(name: string, pool: pg.Pool): void
  /** Messages that wait in the outbox and the age of the oldest in ms, every few seconds. */
  outbox?(waiting: number, oldestMs: number): void
}
