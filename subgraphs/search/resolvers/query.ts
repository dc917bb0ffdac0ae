import { connection, id, pageOf, pageSize } from '@micromart/pagination'
import { z } from 'zod'
import { facets } from '../facets.ts'
import { conditions, type Filter } from '../filters.ts'
import { count, find } from '../find.ts'
import type { QueryResolvers } from '../generated.ts'
import { highlight } from '../highlight.ts'
import type { Db } from '../index-store.ts'
import { searchTerms } from '../search-terms.ts'
import { correct } from '../spelling.ts'
import { suggest } from '../suggest.ts'
import { productOf } from './product.ts'

const cursorKey = z.tuple([z.enum(['RELEVANCE', 'PRICE_ASC', 'PRICE_DESC', 'NEWEST']), z.string(), id('prd')])

export const query = (db: Db): QueryResolvers => ({
  async search(_parent, args) {
    const page = pageOf(args, { fallback: 24, key: cursorKey })
    const filter: Filter = args.filter ?? {}
    const sort = args.sort ?? 'RELEVANCE'
    const asked = searchTerms(args.query ?? '')
    // Only words that nothing has are taken for misspelt, never words that a filter leaves without a result.
    const corrected = asked.length > 0 ? await correct(db, asked) : null
    const terms = corrected ?? asked
    const all = conditions(terms, filter)
    const [hits, totalCount, counted] = await Promise.all([
      find(db, all, { terms, filter, sort, page }),
      count(db, all),
      facets(db, all, filter),
    ])
    const shown = connection(hits, page, (hit) => [sort, hit.key, hit.productId])
    return {
      ...shown,
      edges: shown.edges.map(({ cursor, node }) => ({
        cursor,
        score: node.score,
        highlight: highlight(node.name, terms),
        node: productOf(node),
      })),
      totalCount,
      facets: counted,
      correctedQuery: corrected?.join(' ') ?? null,
    }
  },

  async suggest(_parent, { prefix, first }) {
    const hits = await suggest(db, prefix, pageSize(first, 8))
    return hits.map((hit) => ({ text: hit.name, product: productOf(hit) }))
  },
})
