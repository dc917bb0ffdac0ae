import type { Page } from '@micromart/pagination'
import type { Deps } from '../deps.ts'
import { type Facet, facets } from '../facets/facets.ts'
import { oneByOne, samples } from '../facets/sample-store.ts'
import { countHits, type Total } from '../facets/total-store.ts'
import type { Understood } from '../query/read-otherwise.ts'
import { isWordless } from '../query/search-terms.ts'
import { understandQuery } from '../query/understand-query.ts'
import { conditions, type Filter, nothing } from './condition-store.ts'
import { amongFew } from './few-store.ts'
import { findHits, type ListedHit, mostScored } from './hit-store.ts'
import type { HitKey, Sort } from './order-store.ts'

export interface Search {
  query: string
  filter: Filter
  sort: Sort
  currency?: string | null
  page: Page<HitKey>
}

export interface Found extends Understood {
  /** One more than the page holds if there are more. */
  hits: ListedHit[]
  /** Counted when they are asked for, once. */
  total(): Promise<Total>
  facets(): Promise<Facet[]>
}

/** Finds products by words, filters or both. Throws BAD_USER_INPUT for a filter or a cursor nobody can mean. */
export async function searchProducts(
  deps: Pick<Deps, 'db' | 'searched'>,
  { query, filter, sort, currency, page }: Search,
): Promise<Found> {
  const { db, searched } = deps
  const understood = await understandQuery(deps, query, page.after?.[3] ?? null)
  const { meanings, fitting } = understood
  const all = isWordless(query) ? nothing(filter) : conditions(meanings, filter)
  const among = await amongFew(db, all)
  const hits = await findHits(db, among, { query, meanings, filter, sort, currency, page, fitting })
  if (meanings.length > 0 && page.after === null) searched(hits.length)
  const isFew = fitting !== undefined && fitting <= mostScored
  const sampling = isFew ? oneByOne : samples
  const faceted = once(() => facets(deps, all, filter, sampling))
  let areFacetsAsked = false
  return {
    ...understood,
    hits,
    total: once(async () => {
      // Whoever asks for facets as well does so at the same moment, and has both of one reading.
      await null
      return areFacetsAsked ? (await faceted()).total : countHits(db, among, sampling)
    }),
    async facets() {
      areFacetsAsked = true
      return (await faceted()).facets
    },
  }
}

/** However often a field is asked for under other names. */
function once<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined
  return () => {
    running ??= run()
    return running
  }
}
