import { topics } from '@micromart/events'
import type { CheckedShop } from './checked-shop.ts'
import { Horizon } from './horizon.ts'
import type { Breach, Invariant } from './invariant.ts'
import { saidIn } from './said.ts'

interface Key {
  /** Versions in the order in which each was first said: redeliveries repeat them. */
  firsts: Set<number>
  partitions: Set<number>
}

/** Commands and replies have no version and no order, but their keys have one partition as well. */
async function faultsOn(topic: string, { log }: CheckedShop): Promise<Breach[]> {
  const horizon = new Horizon()
  const keys = new Map<string, Key>()
  for await (const record of log.records(topic)) {
    horizon.pass(record)
    const known = keys.get(record.key) ?? { firsts: new Set(), partitions: new Set() }
    keys.set(record.key, known)
    known.partitions.add(record.partition)
    const { version } = saidIn(record.value)
    if (version !== null) known.firsts.add(version)
  }
  return [...keys].flatMap(([key, { firsts, partitions }]) => {
    const faults: string[] = []
    const [versions, within] = [[...firsts], [...partitions].sort((a, b) => a - b)]
    if (
      isDisordered(
        versions,
        within.some((partition) => horizon.forgets(partition)),
      )
    ) {
      faults.push(`appears on ${topic} as ${listed(versions)}`)
    }
    // Within a partition there is an order, between two there is none.
    if (within.length > 1) faults.push(`is in more than one partition of ${topic}: ${within.join(', ')}`)
    return faults.map((fault) => ({ of: key, fault }))
  })
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
export const orderPerKey: Invariant = {
  id: 'I5',
  title: "order per key: an aggregate's versions first appear on the log as 1, 2, 3 …",
  async check(shop) {
    const breaches: Breach[] = []
    for (const topic of topics) breaches.push(...(await faultsOn(topic, shop)))
    return breaches.sort((a, b) => a.of.localeCompare(b.of))
  },
}
