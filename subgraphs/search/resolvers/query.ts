import { connection, id, pageOf, pageSize } from '@micromart/pagination'
import { z } from 'zod'
import type { QueryResolvers } from '../generated.ts'
import { highlight } from '../highlight.ts'
import { sorts } from '../hit-store.ts'
import { searchProducts } from '../search-products.ts'
import { suggestions } from '../suggestion-store.ts'
import { productOf } from './product.ts'

const key = z.tuple([z.enum(sorts), z.string().regex(/^[\w.:+ -]{1,40}$/), id('prd')])

export const Query: QueryResolvers = {
  async search(_parent, args, { deps }) {
    const page = pageOf(args, { fallback: 24, key })
    const sort = args.sort ?? 'RELEVANCE'
    const found = await searchProducts(deps, { query: args.query ?? '', filter: args.filter ?? {}, sort, page })
    const shown = connection(found.hits, page, (hit) => [sort, hit.key, hit.productId])
    return {
      ...shown,
      edges: shown.edges.map(({ cursor, node }) => ({
        cursor,
        score: node.score,
        highlight: highlight(node.name, found.terms),
        node: productOf(node),
      })),
      totalCount: found.totalCount,
      facets: found.facets,
      correctedQuery: found.correctedQuery,
    }
  },

  async suggest(_parent, { prefix, first }, { deps }) {
    const hits = await suggestions(deps.db, prefix, pageSize(first, 8))
    return hits.map((hit) => ({ text: hit.name, product: productOf(hit) }))
  },
}
