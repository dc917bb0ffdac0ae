import { topics } from '@micromart/events'
import type { CheckedLog } from './checked-shop.ts'
import { Horizon } from './horizon.ts'
import type { Invariant } from './invariant.ts'
import { Recent } from './recent.ts'
import { saidIn } from './said.ts'

interface Key {
  /** Versions in the order in which each was first said: redeliveries repeat them. */
  firsts: Set<number>
  partitions: Set<number>
  /** Its beginning may have been forgotten, here or by the log. */
  forgotten: boolean
}

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
      const key = this.#keys.get(record.key) ?? this.#newKey()
      this.#keys.set(record.key, key)
      touched.set(record.key, key)
      key.partitions.add(record.partition)
      const { version } = saidIn(record.value)
      if (version !== null) key.firsts.add(version)
    }
    for (const [name, key] of touched) {
      const faults = this.#faultsOf(key)
      if (faults.length > 0) this.faults.set(name, faults)
    }
  }

  #newKey(): Key {
    return { firsts: new Set(), partitions: new Set(), forgotten: this.#keys.forgot }
  }

  /** Commands and replies have no version and no order, but their keys have one partition as well. */
  #faultsOf({ firsts, partitions, forgotten }: Key): string[] {
    const faults: string[] = []
    const [versions, within] = [[...firsts], [...partitions].sort((a, b) => a - b)]
    if (isDisordered(versions, forgotten || within.some((partition) => this.#horizon.forgets(partition)))) {
      faults.push(`appears on ${this.#topic} as ${listed(versions)}`)
    }
    // Within a partition there is an order, between two there is none.
    if (within.length > 1) faults.push(`is in more than one partition of ${this.#topic}: ${within.join(', ')}`)
    return faults
  }
}

/** Without a gap, unless what filled it may have been forgotten: then only never backwards. */
function isDisordered(versions: readonly number[], forgotten: boolean): boolean {
  return versions.some((version, nth) => (forgotten ? version < (versions[nth - 1] ?? 0) : version !== nth + 1))
}

const shownAtMost = 12

function listed(versions: readonly number[]): string {
  const shown = versions.slice(0, shownAtMost).join(', ')
  return versions.length > shownAtMost ? `${shown}, …` : shown
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
