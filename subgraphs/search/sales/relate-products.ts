import type { Deps } from '../deps.ts'
import { blend } from './blend.ts'
import { boughtWith, type Neighbour, neighbours } from './related-store.ts'

/**
 * What goes with each of these products, at most `first` of it each: what is bought with it, and what is like it. `of` says whose it is.
 */
export async function relateProducts(
  { db, clock, halfLifeMs }: Pick<Deps, 'db' | 'clock' | 'halfLifeMs'>,
  ids: readonly string[],
  first: number,
): Promise<Neighbour[]> {
  const [together, alike] = await Promise.all([
    boughtWith(db, ids, first, { now: clock(), halfLifeMs }),
    neighbours(db, ids, first),
  ])
  const of = (all: readonly Neighbour[], id: string) => all.filter((each) => each.of === id)
  return ids.flatMap((id) => blend([of(together, id), of(alike, id)], ({ productId }) => productId, first))
}
