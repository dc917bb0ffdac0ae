import type { Delivery } from './event-log.ts'

/** A record that a group could not handle. Parked: its key's later records wait behind it. */
export interface DeadLetter {
  /** Says which letter it is to the log that gave it, and nothing else to anybody. */
  id: string
  group: string
  topic: string
  key: string
  partition: number
  offset: string
  /** As it lies on the log: JSON, unless that is what is wrong with it. */
  value: string
  reason: string
  attempts: number
  parked: boolean
  /** Asked for again, and not yet handled. */
  redriving: boolean
  /** To be gone when its turn comes. */
  discarding: boolean
  /** When the log took it, and when it was last given up. */
  recordedAt: Date
  at: Date
}

/** Which letters: by id, by group, by key of a group, or all. */
export interface LetterFilter {
  ids?: readonly string[]
  group?: string | undefined
  key?: string | undefined
}

export interface Rewind {
  group: string
  /** Default: all that the group has read. */
  topic?: string | undefined
  /** Default 0n, the start. In every partition; one that ends before it is put at its end. */
  from?: bigint
}

export interface TailOptions {
  topic?: string | undefined
  key?: string | undefined
  /** From the first record; else only what comes from now on. */
  fromStart?: boolean | undefined
  /** Ends the tail. */
  signal: AbortSignal
}

/** What whoever runs the shop sees of the log, and can mend in it. Everything rejects while the log is away. */
export interface LogOperator {
  /** In the order of groups, topics, partitions and offsets. */
  deadLetters(filter?: LetterFilter): Promise<DeadLetter[]>
  /**
   * Has letters delivered again to their group, each key's in order. A parked letter brings its whole key with it: to
   * deliver it alone would break the key's order. Answers how many are on their way.
   */
  redrive(filter: LetterFilter): Promise<number>
  /**
   * Has letters gone for good, by their ids: their groups never handle them. Each goes when its turn comes, and its key's parked
   * letters are delivered again in order, which go on without it. Answers how many are to be gone.
   */
  discard(ids: readonly string[]): Promise<number>
  /** Has a group read again, or skip. Answers how many partitions were moved; 0 when the group has read none of them. */
  rewind(rewind: Rewind): Promise<number>
  /**
   * The log as it grows, of all groups and none: nothing is committed. A partition's records keep their order; between
   * partitions the order is about that of their times.
   */
  tail(options: TailOptions): AsyncGenerator<Delivery>
  /** How many records of a topic, of those there are now, a group has not finished. */
  unread(group: string, topic: string): Promise<number>
  /**
   * Every record that is on a topic now, a partition's in the order of their offsets; those of a partition from `from` on where that
   * names an offset, all where the partition has not come that far.
   */
  records(topic: string, from?: ReadonlyMap<number, bigint>): AsyncGenerator<Delivery>
  close(): Promise<void>
}
