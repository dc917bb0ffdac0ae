import type { Topic } from '@micromart/events'
import type { Consumer } from 'kafkajs'
import { Lease } from '../delivery/lease.ts'
import { attempt } from '../delivery/retry.ts'
import type { Administrator, Extent } from './admin.ts'
import { noRewind } from './dead-letter-rows.ts'
import type { LetterTable } from './dead-letter-topic.ts'
import { type HeldAsMember, isOver, type Membership } from './membership.ts'
import type { Names } from './names.ts'

/** One partition of the catalogue's topics. */
export interface Place {
  topic: Topic
  partition: number
}

/** Such as `orders.events/3`. */
export const nameOf = ({ topic, partition }: { topic: string; partition: number }) => `${topic}/${partition}`

interface TenureParts {
  /** As it is called on the wire. */
  groupId: string
  names: Names
  administrator: Administrator
  table: LetterTable
}

const insisting = { tries: Number.POSITIVE_INFINITY, baseMs: 50, capMs: 500 }

/** The partitions that a consumer holds from one assignment to the next, and how far each is done. */
export class Tenure {
  readonly leases = new Map<string, Lease<HeldAsMember>>()
  readonly #parts: TenureParts
  readonly #consumer: Consumer
  readonly #membership: Membership
  readonly #places: readonly Place[]
  readonly #ended = new AbortController()
  readonly #paused = new Set<string>()

  /** Nothing is fetched until it is opened. */
  constructor(parts: TenureParts, consumer: Consumer, membership: Membership, places: readonly Place[]) {
    this.#parts = parts
    this.#consumer = consumer
    this.#membership = membership
    this.#places = places
    this.pause(...places)
  }

  get ended(): AbortSignal {
    return this.#ended.signal
  }

  /** Begins to read, once all is known of the dead letters there. Rejects when the brokers do not answer. */
  async open(): Promise<void> {
    const { table } = this.#parts
    await table.caughtUp()
    const extents = await this.#extents()
    const committed = await this.#parts.administrator.committed(this.#parts.groupId, [...extents.keys()])
    for (const place of this.#places) {
      if (this.ended.aborted) return
      const wire = this.#parts.names.topic(place.topic)
      const extent = extents.get(wire)?.get(place.partition) ?? { low: 0n, high: 0n }
      const rewind = table.letters.rewindOf(place.topic, place.partition)
      const known = committed.get(wire)?.get(place.partition) ?? extent.low
      // A partition that ends before what was read of it is another than it was: nothing of it has been read.
      const next = known > extent.high ? extent.low : known
      await this.#begin(place, within(rewind ?? next, extent), rewind !== undefined)
    }
  }

  /** Has the partitions read again that an operator wants to be. */
  async rewind(graceMs: number): Promise<void> {
    const { table, names, administrator } = this.#parts
    for (const lease of [...this.leases.values()]) {
      const { topic, partition } = lease.held
      const from = table.letters.rewindOf(topic, partition)
      if (from === undefined || lease.leaving.aborted) continue
      const extent = (await administrator.extents(names.topic(topic))).get(partition)
      if (!extent || this.ended.aborted) continue
      this.pause(lease.held)
      await lease.leave(graceMs)
      if (this.ended.aborted) return
      await this.#begin(lease.held, within(from, extent), true)
    }
  }

  /** The partition has been made anew: what it holds is none of what was read. */
  startOver({ topic, partition }: Place, from: bigint): Lease<HeldAsMember> {
    this.leases.get(nameOf({ topic, partition }))?.lose()
    const lease = new Lease({ topic, partition, next: from, membership: this.#membership })
    this.leases.set(nameOf({ topic, partition }), lease)
    return lease
  }

  pause(...places: readonly Place[]): void {
    for (const place of places) this.#paused.add(nameOf(place))
    this.#consumer.pause(this.#wire(places))
  }

  /** Fetches again what was paused for having too much in hand. */
  resumeIfPaused(place: Place): void {
    if (this.ended.aborted || !this.#paused.delete(nameOf(place))) return
    this.#consumer.resume(this.#wire([place]))
  }

  /** Commits what has been finished since it was last asked. Answers whether there was anything. */
  async commit(): Promise<boolean> {
    const due = [...this.leases.values()].filter(({ next, committed }) => next > committed)
    if (due.length === 0) return false
    const offsets = due.map((lease) => ({ lease, next: lease.next }))
    await this.#membership.commit(
      this.#consumer,
      offsets.map(({ lease: { held }, next }) => ({
        topic: this.#parts.names.topic(held.topic),
        partition: held.partition,
        offset: next.toString(),
      })),
    )
    for (const { lease, next } of offsets) lease.committed = next
    return true
  }

  /**
   * Finishes what is in hand, then commits it, trying on until the signal that `late` gives, and has nothing any more. Never
   * rejects: what was not committed comes again.
   */
  async giveUp(graceMs: number, late: () => AbortSignal): Promise<void> {
    this.#ended.abort()
    await Promise.all([...this.leases.values()].map((lease) => lease.leave(graceMs)))
    const committed = async () => {
      await this.commit().catch((error) => {
        if (!isOver(error)) throw error
      })
    }
    await attempt(committed, insisting, late(), () => undefined)
    this.leases.clear()
  }

  /** The partitions are gone without a word. */
  lose(): void {
    this.#ended.abort()
    for (const lease of this.leases.values()) lease.lose()
    this.leases.clear()
  }

  async #begin(place: Place, from: bigint, rewound: boolean): Promise<void> {
    const { topic, partition } = place
    const lease = new Lease({ topic, partition, next: from, membership: this.#membership })
    if (rewound) {
      const wire = this.#parts.names.topic(topic)
      await this.#membership.commit(this.#consumer, [{ topic: wire, partition, offset: from.toString() }])
      await this.#parts.table.write(this.#membership, [noRewind(topic, partition)])
      if (this.ended.aborted) return
    }
    this.leases.set(nameOf(place), lease)
    // Always told from where: what was fetched for an earlier holder of the same partition is not taken for ours.
    this.#consumer.seek({ topic: this.#parts.names.topic(topic), partition, offset: from.toString() })
    this.resumeIfPaused(place)
  }

  async #extents(): Promise<Map<string, Map<number, Extent>>> {
    const topics = [...new Set(this.#places.map(({ topic }) => this.#parts.names.topic(topic)))]
    return new Map(
      await Promise.all(topics.map(async (topic) => [topic, await this.#parts.administrator.extents(topic)] as const)),
    )
  }

  #wire(places: readonly Place[]): { topic: string; partitions: number[] }[] {
    return places.map(({ topic, partition }) => ({ topic: this.#parts.names.topic(topic), partitions: [partition] }))
  }
}

/** The nearest offset that there is. */
function within(offset: bigint, { low, high }: Extent): bigint {
  return offset < low ? low : offset > high ? high : offset
}
