import type { Deps } from '../deps.ts'
import { type Conditions, narrowed } from '../hits/condition-store.ts'
import type { Db } from '../tables.ts'
import { type Count, readFacets } from './facet-store.ts'
import type { Sampling } from './sample-store.ts'
import { enoughOf, type Total } from './total-store.ts'

/** How many products have a value of a facet, if the facet's own filter is not set, and whether that is reckoned from a sample. */
export interface Counted extends Count {
  estimated: boolean
}

interface Counts {
  /** Of what meets all conditions, as `countHits` counts it. */
  total: Total
  counts: Counted[]
}

/** What is chosen of each facet that is filtered by. */
type Chosen = ReadonlyMap<string, readonly string[]>

const chosenIn = ({ product, variant }: Conditions): Chosen =>
  new Map([...product, ...variant].filter(({ facet }) => facet !== 'price').map(({ facet, values }) => [facet, values]))

/**
 * The counts of all facets: each over what meets all conditions but its own, in the smallest sample that has enough of that, or one by one. A
 * value that is chosen has just what is found, so it is counted as that is.
 * @param open those filtered by whose own counts are still wanted.
 */
export async function countFacets(
  deps: Pick<Deps, 'db'>,
  all: Conditions,
  { rates: [rate = 1, ...larger], ...least }: Sampling,
  open: ReadonlySet<string> = new Set(chosenIn(all).keys()),
): Promise<Counts> {
  const chosen = chosenIn(all)
  const enough = enoughOf(all, least)
  const { enoughElse } = least
  const reads = await readFacets(deps.db, all, { rate, open })
  const found = reads.find(({ missed }) => missed === null)?.products ?? 0
  const isLast = rate === 1 || found >= enough
  const missing = new Map(reads.map(({ missed, products }) => [missed, products]))
  const without = (facet: string) => found + (missing.get(facet) ?? 0)
  const told = new Set([...open].filter((facet) => isLast || without(facet) >= enoughElse))
  const isTold = (missed: string | null, { facet, value }: Count) => {
    const own = chosen.get(facet)
    if (own === undefined || own.includes(value)) return isLast && missed === null
    return told.has(facet) && (missed === null || missed === facet)
  }
  const counts = summed(reads.flatMap(({ missed, counts }) => counts.filter((count) => isTold(missed, count)))).map(
    (each) => ({ ...each, count: each.count * rate, estimated: rate > 1 }),
  )
  if (isLast) {
    const total = { count: found * rate, estimated: rate > 1 }
    return { total, counts: rate > 1 ? [...counts, ...(await tooFew(deps.db, all, counts))] : counts }
  }
  const rest = new Set([...open].filter((facet) => !told.has(facet)))
  // A larger sample is left out that will hardly have half of what is enough.
  const isPromising = (next: number) =>
    (found * rate) / next >= enough / 2 || [...rest].some((facet) => (without(facet) * rate) / next >= enoughElse / 2)
  const further = await countFacets(deps, all, { rates: larger.filter(isPromising), ...least }, rest)
  return { total: further.total, counts: [...counts, ...further.counts] }
}

/** Of chosen values those that no product of a sample has, counted one by one: so few may have them, and still somebody has chosen them. */
async function tooFew(db: Db, all: Conditions, counted: readonly Count[]): Promise<Counted[]> {
  const found: Counted[] = []
  for (const [facet, values] of chosenIn(all)) {
    const without = values.filter((value) => !counted.some((each) => each.facet === facet && each.value === value))
    if (without.length === 0) continue
    const reads = await readFacets(db, narrowed(all, facet, without), { rate: 1, open: new Set() })
    const own = reads
      .flatMap(({ counts }) => counts)
      .filter((each) => each.facet === facet && without.includes(each.value))
    found.push(...own.map((each) => ({ ...each, estimated: false })))
  }
  return found
}

/** What misses a facet's condition and what does not, as one. */
function summed(counts: readonly Count[]): Count[] {
  const found = new Map<string, Count>()
  for (const each of counts) {
    const key = `${each.facet}\n${each.value}`
    found.set(key, { ...each, count: each.count + (found.get(key)?.count ?? 0) })
  }
  return [...found.values()]
}
