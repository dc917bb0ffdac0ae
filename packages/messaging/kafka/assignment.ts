import type { Topic } from '@micromart/events'
import type { Consumer } from 'kafkajs'
import { commitLeases, Lease } from '../delivery/lease.ts'
import { attempt } from '../delivery/retry.ts'
import { partitionName } from '../log/partition.ts'
import type { OffsetRange } from './admin.ts'
import type { Brokers } from './brokers.ts'
import { noRewind } from './dead-letter-table.ts'
import type { DeadLetterTopic } from './dead-letter-topic.ts'
import { type Held, isFenced, type Membership } from './membership.ts'

/** One partition of the catalogue's topics. */
interface TopicPartition {
  topic: Topic
  partition: number
}

const untilCommitted = { tries: Number.POSITIVE_INFINITY, baseMs: 50, capMs: 500 }

/** The partitions that a consumer holds from one rebalance to the next, and how far each is done. */
export class Assignment {
  /** By the names of their partitions. */
  readonly leases = new Map<string, Lease<Held>>()
  readonly #brokers: Brokers
  readonly #deadLetters: DeadLetterTopic
  readonly #consumer: Consumer
  readonly #membership: Membership
  readonly #partitions: readonly TopicPartition[]
  readonly #ended = new AbortController()
  readonly #paused = new Set<string>()

  /** Nothing is fetched until it is opened. */
  constructor(
    brokers: Brokers,
    deadLetters: DeadLetterTopic,
    consumer: Consumer,
    membership: Membership,
    partitions: readonly TopicPartition[],
  ) {
    this.#brokers = brokers
    this.#deadLetters = deadLetters
    this.#consumer = consumer
    this.#membership = membership
    this.#partitions = partitions
    this.pause(...partitions)
  }

  get ended(): AbortSignal {
    return this.#ended.signal
  }

  /** Begins to read, once all is known of the dead letters there. Rejects when the brokers do not answer. */
  async open(): Promise<void> {
    await this.#deadLetters.caughtUp()
    const ranges = await this.#ranges(this.#partitions)
    const committed = await this.#brokers.admin.committed(this.#membership.groupId, [...ranges.keys()])
    for (const { topic, partition } of this.#partitions) {
      if (this.ended.aborted) return
      const wire = this.#wire(topic)
      const range = ranges.get(wire)?.get(partition) ?? { low: 0n, high: 0n }
      const rewind = this.#deadLetters.table.rewindOf(topic, partition)
      const known = committed.get(wire)?.get(partition) ?? range.low
      // A partition that ends before what was read of it is another than it was: nothing of it has been read.
      const next = known > range.high ? range.low : known
      await this.#begin({ topic, partition }, within(rewind ?? next, range), rewind !== undefined)
    }
  }

  /** Has the partitions read again that an operator has asked for. */
  async rewind(graceMs: number): Promise<void> {
    for (const lease of [...this.leases.values()]) {
      const { topic, partition } = lease.held
      const from = this.#deadLetters.table.rewindOf(topic, partition)
      if (from === undefined || lease.draining.aborted) continue
      const range = (await this.#brokers.admin.offsetRanges(this.#wire(topic))).get(partition)
      if (!range || this.ended.aborted) continue
      this.pause(lease.held)
      await lease.drain(graceMs)
      if (this.ended.aborted) return
      await this.#begin(lease.held, within(from, range), true)
    }
  }

  /** The partition has been made anew: what it holds is none of what was read. */
  reset(partition: TopicPartition, from: bigint): Lease<Held> {
    this.leases.get(partitionName(partition))?.lose()
    return this.#hold(partition, from)
  }

  pause(...partitions: readonly TopicPartition[]): void {
    for (const partition of partitions) this.#paused.add(partitionName(partition))
    this.#consumer.pause(this.#onWire(partitions))
  }

  /** Fetches again what was paused for having too much in flight. */
  resumeIfPaused(partition: TopicPartition): void {
    if (this.ended.aborted || !this.#paused.delete(partitionName(partition))) return
    this.#consumer.resume(this.#onWire([partition]))
  }

  /** Commits what has been finished since it was last asked. Answers whether there was anything. */
  commit(): Promise<boolean> {
    return commitLeases(this.leases.values(), (positions) => {
      const offsets = positions.map((position) => this.#offset(position, position.next))
      return this.#membership.commit(this.#consumer, offsets)
    })
  }

  /**
   * Finishes what is in flight, then commits it, trying on until the signal that `late` gives, and has nothing any more. Never
   * rejects: what was not committed comes again.
   */
  async release(graceMs: number, late: () => AbortSignal): Promise<void> {
    this.#ended.abort()
    await Promise.all([...this.leases.values()].map((lease) => lease.drain(graceMs)))
    const committed = async () => {
      await this.commit().catch((error) => {
        if (!isFenced(error)) throw error
      })
    }
    await attempt(committed, untilCommitted, late(), () => undefined)
    this.leases.clear()
  }

  /** The partitions are gone without a word. */
  lose(): void {
    this.#ended.abort()
    for (const lease of this.leases.values()) lease.lose()
    this.leases.clear()
  }

  /** Tells of each partition how many records are not finished. */
  async reportLag(tell: (topic: string, partition: number, records: number) => void): Promise<void> {
    const leases = [...this.leases.values()]
    const ranges = await this.#ranges(leases.map(({ held }) => held))
    for (const { held, next } of leases) {
      const high = ranges.get(this.#wire(held.topic))?.get(held.partition)?.high
      if (high !== undefined) tell(held.topic, held.partition, Math.max(0, Number(high - next)))
    }
  }

  /** How many dead letters there are of what is held. */
  deadLetters(): number {
    return this.#deadLetters.table.waiting(new Set(this.leases.keys()))
  }

  async #begin(partition: TopicPartition, from: bigint, rewound: boolean): Promise<void> {
    if (rewound) {
      await this.#membership.commit(this.#consumer, [this.#offset(partition, from)])
      await this.#deadLetters.write(this.#membership, [noRewind(partition.topic, partition.partition)])
      if (this.ended.aborted) return
    }
    this.#hold(partition, from)
    // Always told from where: what was fetched for an earlier holder of the same partition is not taken for ours.
    this.#consumer.seek(this.#offset(partition, from))
    this.resumeIfPaused(partition)
  }

  #hold({ topic, partition }: TopicPartition, from: bigint): Lease<Held> {
    const lease = new Lease({ topic, partition, next: from, membership: this.#membership })
    this.leases.set(partitionName(lease.held), lease)
    return lease
  }

  /** By topic, as it is called on the wire, and partition. */
  async #ranges(partitions: readonly TopicPartition[]): Promise<Map<string, Map<number, OffsetRange>>> {
    const topics = [...new Set(partitions.map(({ topic }) => this.#wire(topic)))]
    const { admin } = this.#brokers
    return new Map(await Promise.all(topics.map(async (topic) => [topic, await admin.offsetRanges(topic)] as const)))
  }

  #wire(topic: Topic): string {
    return this.#brokers.names.topic(topic)
  }

  #onWire(partitions: readonly TopicPartition[]): { topic: string; partitions: number[] }[] {
    return partitions.map(({ topic, partition }) => ({ topic: this.#wire(topic), partitions: [partition] }))
  }

  #offset({ topic, partition }: TopicPartition, offset: bigint) {
    return { topic: this.#wire(topic), partition, offset: offset.toString() }
  }
}

/** The nearest offset that there is. */
function within(offset: bigint, { low, high }: OffsetRange): bigint {
  return offset < low ? low : offset > high ? high : offset
}
