import type { Page } from '@micromart/pagination'
import { conditions, type Filter } from './condition-store.ts'
import type { Deps } from './deps.ts'
import { type Facet, facets } from './facet-store.ts'
import { countHits, findHits, type Hit, type HitKey, type Sort } from './hit-store.ts'
import { searchTerms } from './search-terms.ts'
import { correct } from './vocabulary-store.ts'

export interface Search {
  query: string
  filter: Filter
  sort: Sort
  page: Page<HitKey>
}

export interface Found {
  /** One more than the page holds if there are more. */
  hits: Hit[]
  totalCount: number
  facets: Facet[]
  /** What was searched for. */
  terms: readonly string[]
  /** The same as text, where it is not what was typed. */
  correctedQuery: string | null
}

/** Finds products by words, filters or both. Throws BAD_USER_INPUT for a filter or a cursor nobody can mean. */
export async function searchProducts({ db, searched }: Deps, { query, filter, sort, page }: Search): Promise<Found> {
  const asked = searchTerms(query)
  // Only words that nothing has are taken for misspelt, never words that a filter leaves without a result.
  const corrected = asked.length > 0 ? await correct(db, asked) : null
  const terms = corrected ?? asked
  const all = conditions(terms, filter)
  const [hits, totalCount, counted] = await Promise.all([
    findHits(db, all, { terms, filter, sort, page }),
    countHits(db, all),
    facets(db, all, filter),
  ])
  if (asked.length > 0 && page.after === null) searched(totalCount)
  return { hits, totalCount, facets: counted, terms, correctedQuery: corrected?.join(' ') ?? null }
}
