import type { PageInfo } from '@micromart/pagination'
import type { Facet } from './facets/facets.ts'
import type { Total } from './facets/total-store.ts'

/** A product as far as this index knows it: all of a hit's, only the id of one that the router names. */
export interface Product {
  id: string
  name?: string
  slug?: string
  image?: { url: string; alt: string | null } | null
}

/** A page of a search; what is counted is counted when it is asked for. */
export interface SearchConnection {
  edges: { cursor: string; score: number; highlight: string | null; node: Product }[]
  pageInfo: PageInfo
  total(): Promise<Total>
  facets(): Promise<Facet[]>
  correctedQuery: string | null
  leftOut: string[]
}
