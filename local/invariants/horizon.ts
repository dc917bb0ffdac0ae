interface Place {
  partition: number
  offset: bigint
  at: Date
}

/**
 * How far back a topic reaches, and how far it has been read. A log may drop what is old, or what a newer record of the same key has
 * replaced: where offsets are missing, records have been. Every record of the topic passes, each partition's in their order.
 */
export class Horizon {
  readonly #next = new Map<number, bigint>()
  readonly #since = new Map<number, Date>()

  pass({ partition, offset, at }: Place): void {
    if (offset !== (this.#next.get(partition) ?? 0n)) this.#since.set(partition, at)
    this.#next.set(partition, offset + 1n)
  }

  /** Behind what has passed, by partition. */
  get next(): ReadonlyMap<number, bigint> {
    return this.#next
  }

  /** Since when everything that was said is there; null where nothing was dropped. */
  get since(): Date | null {
    return [...this.#since.values()].reduce<Date | null>((latest, at) => (latest && latest > at ? latest : at), null)
  }

  /** Whether a partition has dropped anything. */
  forgets(partition: number): boolean {
    return this.#since.has(partition)
  }

  /** Whether what was said then may be gone; what was said later is there. */
  hides(at: Date): boolean {
    return this.since !== null && at < this.since
  }
}
