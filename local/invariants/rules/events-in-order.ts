import { topics } from '@micromart/events'
import type { CheckedLog } from '../checked-shop.ts'
import { Horizon } from '../horizon.ts'
import type { Invariant } from '../invariant.ts'
import { Recent } from '../recent.ts'
import { saidIn } from '../said.ts'

/** What is remembered of a key: of a hundred thousand of them in each topic, and of some that are spoken of a million times. */
interface Key {
  /** Null of what has none, such as commands. */
  versions: Versions | null
  partition: number
  /** Those beside it, where there should be none. */
  others: readonly number[]
  /** Its beginning may have been forgotten, here or by the log. */
  forgotten: boolean
}

/** In the order in which each was first said: redeliveries repeat them. Where each followed the one before, as it should, the first and the last. */
type Versions = Run | Set<number>
interface Run {
  first: number
  last: number
}

function withNext(versions: Versions | null, next: number): Versions {
  if (versions === null) return { first: next, last: next }
  if (!isRun(versions)) return versions.add(next)
  const { first, last } = versions
  if (next === last + 1) return { first, last: next }
  return next >= first && next <= last ? versions : new Set([...listed(versions), next])
}

const isRun = (versions: Versions): versions is Run => 'first' in versions

const listed = (versions: Versions): number[] =>
  isRun(versions)
    ? Array.from({ length: versions.last - versions.first + 1 }, (_, nth) => versions.first + nth)
    : [...versions]

const none: readonly number[] = []

/** What was heard of a topic's keys, and what is wrong with them: nothing that comes later makes that right. */
class Heard {
  readonly #topic: string
  readonly #horizon = new Horizon()
  readonly #keys = new Recent<Key>()
  readonly faults = new Map<string, string[]>()

  constructor(topic: string) {
    this.#topic = topic
  }

  async hear(log: CheckedLog): Promise<void> {
    const touched = new Map<string, Key>()
    for await (const record of log.records(this.#topic, this.#horizon.next)) {
      this.#horizon.pass(record)
      const { partition } = record
      const key = this.#keys.get(record.key) ?? this.#newKey(partition)
      this.#keys.set(record.key, key)
      touched.set(record.key, key)
      if (partition !== key.partition && !key.others.includes(partition)) key.others = [...key.others, partition]
      const { version } = saidIn(record.value)
      if (version !== null) key.versions = withNext(key.versions, version)
    }
    for (const [name, key] of touched) {
      const faults = this.#faultsOf(key)
      if (faults.length > 0) this.faults.set(name, faults)
    }
  }

  #newKey(partition: number): Key {
    return { versions: null, partition, others: none, forgotten: this.#keys.forgot }
  }

  /** Commands and replies have no version and no order, but their keys have one partition as well. */
  #faultsOf({ versions, partition, others, forgotten }: Key): string[] {
    const faults: string[] = []
    const within = [partition, ...others].sort((a, b) => a - b)
    const mayBeginLate = forgotten || within.some((one) => this.#horizon.forgets(one))
    if (versions && isDisordered(versions, mayBeginLate)) faults.push(`appears on ${this.#topic} as ${told(versions)}`)
    // Within a partition there is an order, between two there is none.
    if (within.length > 1) faults.push(`is in more than one partition of ${this.#topic}: ${within.join(', ')}`)
    return faults
  }
}

/** Without a gap, unless what filled it may have been forgotten: then only never backwards. */
function isDisordered(versions: Versions, mayBeginLate: boolean): boolean {
  if (isRun(versions)) return versions.first !== 1 && !mayBeginLate
  const all = [...versions]
  return all.some((version, nth) => (mayBeginLate ? version < (all[nth - 1] ?? 0) : version !== nth + 1))
}

const shownAtMost = 12

function told(versions: Versions): string {
  const all = listed(versions)
  const shown = all.slice(0, shownAtMost).join(', ')
  return all.length > shownAtMost ? `${shown}, …` : shown
}

/** What the log says of an aggregate for the first time, it says in the order in which it happened, without a gap. */
export function eventsInOrder(): Invariant {
  let heard: Heard[] = []
  return {
    id: 'I5',
    title: "events in order: an aggregate's versions first appear on the log as 1, 2, 3 …",
    async check({ log }, since) {
      if (!since || heard.length === 0) heard = topics.map((topic) => new Heard(topic))
      for (const topic of heard) await topic.hear(log)
      const breaches = heard.flatMap(({ faults }) =>
        [...faults].flatMap(([of, all]) => all.map((fault) => ({ of, fault }))),
      )
      return breaches.sort((a, b) => a.of.localeCompare(b.of))
    },
  }
}
