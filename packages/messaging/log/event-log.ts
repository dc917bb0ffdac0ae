import type { Topic } from '@micromart/events'
import type { GroupLetters } from './group-letters.ts'
import type { Partition } from './partition.ts'

/** A message as it lies on the log: text, so that one nobody can parse can still be carried, parked and shown. */
export interface Record {
  topic: Topic
  /** Messages of one key keep their order; it is the aggregate's id. */
  key: string
  /** A CloudEvents envelope in JSON, if all is well. */
  value: string
}

export interface Delivery extends Record {
  partition: number
  /** Position in the partition, from 0. */
  offset: bigint
  /** When the log took it. */
  at: Date
}

interface Handling {
  /** Aborts when the partition is lost or the process stops: give up, the message comes again. */
  signal: AbortSignal
}

/** Throw `Unprocessable` for a message that can never succeed: it goes to the dead letters at once, and its key goes on. */
export type Handler = (delivery: Delivery, handling: Handling) => Promise<void>

/** Handles several, of one key only one: all of them, or, where it throws, none. */
export type TogetherHandler = (deliveries: readonly Delivery[], handling: Handling) => Promise<void>

/** What a group does beside handling messages. */
export interface GroupOptions {
  /**
   * Handles together what is ready at the same time, such as in one transaction. Where it throws, each is handled alone. Default: each
   * always is.
   */
  together?: TogetherHandler
  /**
   * Has a message behind it that an operator has discarded, without its effect: such as that those which follow it come next. Its
   * errors are as a handler's. Default: nothing.
   */
  discard?: Handler
  /** The topics whose records nobody waits for: they may gather for a fraction of a second, and so cost less. Default: none. */
  patient?: readonly Topic[]
}

export interface Subscription {
  /** Finishes the messages in flight, commits, leaves the group. May be called again. */
  stop(): Promise<void>
}

/** How far a group is with a partition: it has finished all before `done`; the next record will be at `end`. */
export interface Progress extends Partition {
  end: bigint
  done: bigint
}

/**
 * A partitioned log with consumer groups: per-key order, at least once. Any handler error but `Unprocessable` is tried
 * again with backoff and then parks the key: later messages of that key wait behind it in the dead letters, other keys
 * go on. Offsets move only after the handler has finished.
 */
export interface EventLog {
  /**
   * Resolves when every record is durable; a record may then be on the log more than once, never not at all. Rejects with
   * `Unprocessable` where the log can take one of them never, whatever is tried.
   * @param until tells until when they may leave this process, as performance.now() will say; later it rejects. It is asked again
   * and again: a writer that goes on hearing that it is the only one has ever more time.
   */
  publish(records: readonly Record[], until?: () => number): Promise<void>
  /** Every group sees every message; within a group each partition has one consumer at a time. */
  subscribe(group: string, topics: readonly Topic[], handler: Handler, options?: GroupOptions): Promise<Subscription>
  /** How far a group is with topics that it reads. What waits in the dead letters it has finished. Rejects while the log is away. */
  progress(group: string, topics: readonly Topic[]): Promise<Progress[]>
  /** The dead letters of a group that subscribes here. Throws for one that does not, where only its members can know. */
  letters(group: string): GroupLetters
  /**
   * Drops what is older than the log is to keep and every group has read, until there is no more. There where the log does not do so by
   * itself. Answers which groups are behind with what is that old; null where somebody else is just at it.
   */
  forget?(signal: AbortSignal): Promise<string[] | null>
  /** Why the log cannot be used now, such as that nobody answers or that topics are missing; null when it can. */
  unready(): Promise<string | null>
  close(): Promise<void>
}

export class Unprocessable extends Error {
  override name = 'Unprocessable'
}

/** Throw where several must be handled one by one: one of them waits for another, or comes twice. */
export class NotTogether extends Error {
  override name = 'NotTogether'
}

/** Throw for infrastructure that is away for now: the message is tried again without limit and never parked. */
export class TemporarilyUnavailable extends Error {
  override name = 'TemporarilyUnavailable'
}
