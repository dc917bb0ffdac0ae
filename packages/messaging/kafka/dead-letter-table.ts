import type { Topic } from '@micromart/events'
import type { Redelivery } from '../delivery/context.ts'
import type { Delivery } from '../log/event-log.ts'
import type { DeadLetter } from '../log/log-operator.ts'

/** A dead letter as it stands in its group's table. */
export interface StoredLetter extends Delivery {
  id: string
  reason: string
  attempts: number
  /** Its key is parked, and later records of the key queue up behind it. */
  blocking: boolean
  /** When it was last given up. */
  buriedAt: Date
}

/** A letter as operators and its group see it. Its own id has its group before it: letters of two groups may be of one record. */
export function shownLetter(group: string, table: DeadLetterTable, stored: StoredLetter): DeadLetter {
  const { id, offset, at, buriedAt, blocking, ...letter } = stored
  const state = { parked: blocking, redriving: table.isRedriving(id), discarding: table.isDiscarded(id) }
  return { ...letter, ...state, id: `${group}/${id}`, group, offset: `${offset}`, recordedAt: at, at: buriedAt }
}

/** A row to be written: a value of null takes the row away. */
export interface Row {
  key: string
  value: string | null
}

/** Such as `orders.events/3/17`. */
export const letterId = ({ topic, partition, offset }: Pick<Delivery, 'topic' | 'partition' | 'offset'>) =>
  `${topic}/${partition}/${offset}`

/**
 * What the rows of a group's topic say, once they have been applied in their order. Letters are written by whoever holds the partition;
 * operators write only requests: that a letter be delivered again, or be gone when its turn comes, or that a partition be read again
 * from an offset. Whoever holds the partition does that and takes the request away.
 */
export class DeadLetterTable {
  readonly #letters = new Map<string, StoredLetter>()
  /** Ids of letters to be delivered again. */
  readonly #redrives = new Set<string>()
  /** Ids of letters to be gone. */
  readonly #discards = new Set<string>()
  /** Offsets by partition, such as `orders.events/3`. */
  readonly #rewinds = new Map<string, bigint>()
  /** Ids of letters that block, by topic and key. */
  readonly #blocking = new Map<string, Set<string>>()

  /** A row as it was read, in the order of the table. Throws SyntaxError for one that is no JSON. */
  apply({ key, value }: Row): void {
    const [kind, ...rest] = key.split('/')
    const id = rest.join('/')
    if (kind === 'letter') this.#setLetter(id, value)
    else if (kind === 'redrive') value === null ? this.#redrives.delete(id) : this.#redrives.add(id)
    else if (kind === 'discard') value === null ? this.#discards.delete(id) : this.#discards.add(id)
    else if (kind === 'rewind')
      value === null ? this.#rewinds.delete(id) : this.#rewinds.set(id, BigInt(JSON.parse(value).from))
  }

  get(id: string): StoredLetter | undefined {
    return this.#letters.get(id)
  }

  /** In the order of topics, partitions and offsets. */
  all(): StoredLetter[] {
    return [...this.#letters.values()].sort(
      (a, b) => compare(a.topic, b.topic) || a.partition - b.partition || compare(a.offset, b.offset),
    )
  }

  /** How many letters there are of these partitions, such as `orders.events/3`. */
  waiting(partitions: ReadonlySet<string>): number {
    let waiting = 0
    for (const { topic, partition } of this.#letters.values()) if (partitions.has(`${topic}/${partition}`)) waiting++
    return waiting
  }

  /** The letters that block a key. */
  ofKey(topic: string, key: string): StoredLetter[] {
    const ids = this.#blocking.get(`${topic}/${key}`) ?? []
    return [...ids].flatMap((id) => this.#letters.get(id) ?? [])
  }

  isParked(topic: string, key: string): boolean {
    return this.#blocking.has(`${topic}/${key}`)
  }

  isRedriving(id: string): boolean {
    return this.#redrives.has(id)
  }

  isDiscarded(id: string): boolean {
    return this.#discards.has(id)
  }

  /** Letters to be delivered again, in their order. */
  redriven(): Redelivery[] {
    if (this.#redrives.size === 0) return []
    return this.all()
      .filter(({ id }) => this.#redrives.has(id))
      .map((letter) => ({ ...letter, discarded: this.#discards.has(letter.id) }))
  }

  /** Where a partition is to be read again from, if an operator has asked for that. */
  rewindOf(topic: string, partition: number): bigint | undefined {
    return this.#rewinds.get(`${topic}/${partition}`)
  }

  #setLetter(id: string, value: string | null): void {
    const before = this.#letters.get(id)
    if (before?.blocking) {
      const name = `${before.topic}/${before.key}`
      const ids = this.#blocking.get(name)
      ids?.delete(id)
      if (ids?.size === 0) this.#blocking.delete(name)
    }
    this.#letters.delete(id)
    if (value === null) return
    const letter = letterOf(id, value)
    this.#letters.set(id, letter)
    if (!letter.blocking) return
    const name = `${letter.topic}/${letter.key}`
    this.#blocking.set(name, (this.#blocking.get(name) ?? new Set()).add(id))
  }
}

function compare<T extends string | bigint>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A letter as a row. */
export function letterRow({ id, offset, at, buriedAt, ...rest }: StoredLetter): Row {
  const value = { ...rest, offset: offset.toString(), at: at.toISOString(), buriedAt: buriedAt.toISOString() }
  return { key: `letter/${id}`, value: JSON.stringify(value) }
}

export const noLetter = (id: string): Row => ({ key: `letter/${id}`, value: null })
export const redriveRow = (id: string): Row => ({ key: `redrive/${id}`, value: '{}' })
export const noRedrive = (id: string): Row => ({ key: `redrive/${id}`, value: null })
export const discardRow = (id: string): Row => ({ key: `discard/${id}`, value: '{}' })
export const noDiscard = (id: string): Row => ({ key: `discard/${id}`, value: null })
export const rewindRow = (topic: string, partition: number, from: bigint): Row => ({
  key: `rewind/${topic}/${partition}`,
  value: JSON.stringify({ from: from.toString() }),
})
export const noRewind = (topic: string, partition: number): Row => ({
  key: `rewind/${topic}/${partition}`,
  value: null,
})

function letterOf(id: string, value: string): StoredLetter {
  const { topic, partition, offset, key, value: text, at, reason, attempts, blocking, buriedAt } = JSON.parse(value)
  return {
    id,
    topic: topic as Topic,
    partition,
    offset: BigInt(offset),
    key,
    value: text,
    at: new Date(at),
    reason,
    attempts,
    blocking,
    buriedAt: new Date(buriedAt),
  }
}
