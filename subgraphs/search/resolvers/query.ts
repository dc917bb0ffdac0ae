import { connection, pageOf, pageSize } from '@micromart/pagination'
import { currencyArgument } from '@micromart/service'
import type { QueryResolvers } from '../generated.ts'
import { hitKey } from '../hits/cursor.ts'
import type { ListedHit } from '../hits/hit-store.ts'
import { type HitKey, orderName } from '../hits/order-store.ts'
import { searchProducts } from '../hits/search-products.ts'
import { highlight } from '../language/highlight.ts'
import { completePrefix } from '../query/complete-prefix.ts'
import { productOf } from './product.ts'

export const Query: QueryResolvers = {
  async search(_parent, args, { deps }) {
    const page = pageOf<HitKey>(args, { fallback: 24, key: hitKey })
    const sort = args.sort ?? 'RELEVANCE'
    const currency = currencyArgument(args.currency, 'currency')
    if (args.filter?.price) currencyArgument(args.filter.price.currency, 'filter', 'price', 'currency')
    const asked = { query: args.query ?? '', filter: args.filter ?? {}, sort, currency, page }
    const found = await searchProducts(deps, asked)
    const order = orderName(asked)
    const keyOf = ({ key, productId, seen, reach }: ListedHit): HitKey =>
      reach === null ? [order, key, productId, seen] : [order, key, productId, seen, reach]
    const shown = connection(found.hits, page, keyOf)
    const terms = found.meanings.map(({ term }) => term)
    return {
      ...shown,
      edges: shown.edges.map(({ cursor, node }) => ({
        cursor,
        score: node.score,
        highlight: highlight(node.name, terms),
        node: productOf(node),
      })),
      total: found.total,
      facets: found.facets,
      correctedQuery: found.corrected,
      leftOut: [...found.leftOut],
    }
  },

  async suggest(_parent, { prefix, first }, { deps }) {
    const hits = await completePrefix(deps, prefix, pageSize(first, 8))
    return hits.map((hit) => ({ text: hit.name, product: productOf(hit) }))
  },
}
