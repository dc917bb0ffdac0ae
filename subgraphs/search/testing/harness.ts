import { type HarnessOptions, openHarness } from '@micromart/service/testing'
import { sql } from 'kysely'
import type { SearchFilter, SearchSort } from '../generated.ts'
import { type Owners, rebuildIndex } from '../index/rebuild-index.ts'
import { search } from '../subgraph.ts'
import { nameOf, productId, type Sample, sampleOrder, sampleProduct } from './samples.ts'

const page = `query($query: String, $filter: SearchFilter, $sort: SearchSort, $first: Int, $after: String, $currency: CurrencyCode) {
  search(query: $query, filter: $filter, sort: $sort, first: $first, after: $after, currency: $currency) {
    totalCount totalEstimated correctedQuery leftOut edges { cursor node { id name slug image { url } } } pageInfo { hasNextPage endCursor }
    facets { name option values { value label count estimated selected } } } }`

interface Asked {
  query?: string
  filter?: SearchFilter
  sort?: SearchSort
  first?: number
  after?: string
  currency?: string
}

/** Search over an index of its own, filled as the log fills it. */
export async function openSearch(options: HarnessOptions = {}) {
  const harness = await openHarness(search, options)
  let orders = 0
  let rebuilt = false
  return {
    ...harness,
    /** Makes the index anew of what `tell` has it hear. Answers how many products it has. */
    rebuild(tell: Owners['tell'], existing: Owners['existing'] = async () => []): Promise<number> {
      rebuilt = true
      return rebuildIndex(harness.deps, { tell, existing })
    },
    /** Throws where a product was written into the index, and the transaction that wrote it has not said so: what was found would be kept. */
    async close() {
      // What stands to be formed anew is told of once it is.
      const unsaid = await sql<{ product_id: string }>`
        SELECT product_id FROM documents
        WHERE form > 0 AND NOT EXISTS (
          SELECT FROM outbox WHERE outbox.xmin = documents.xmin AND outbox.key = documents.product_id)`.execute(
        harness.db,
      )
      await harness.close()
      // What is made anew is told where it differs, and not by who has made it.
      if (!rebuilt && unsaid.rows.length > 0)
        throw new Error(`nobody was told of what was written: ${JSON.stringify(unsaid.rows)}`)
    },
    hearProduct: (sample: Sample, version = 1) =>
      harness.hear('products.events', 'product.updated', sampleProduct(sample), {
        subject: productId(sample.id),
        version,
      }),
    hearStock(variantId: string, available: number, version = 1) {
      const availability = available > 0 ? ('IN_STOCK' as const) : ('OUT_OF_STOCK' as const)
      const level = {
        variantId,
        sku: variantId,
        onHand: available,
        reserved: 0,
        available,
        reorderPoint: 5,
        availability,
      }
      return harness.hear('inventory.events', 'stock.changed', level, { subject: variantId, version })
    },
    /** Somebody orders these variants, and it comes to that. Answers the order's id. */
    async hearOrder(variantIds: string[], end: 'order.confirmed' | 'order.cancelled' | null = 'order.confirmed') {
      const orderId = `ord_${++orders}`
      const about = { orderId, number: 'MM-7F3K-22', customerId: 'usr_1' }
      await harness.hear('orders.events', 'order.placed', sampleOrder(orderId, variantIds), {
        subject: orderId,
        version: 1,
      })
      if (end === 'order.confirmed') await harness.hear('orders.events', end, about, { subject: orderId, version: 2 })
      if (end === 'order.cancelled') {
        const cancelled = { ...about, reason: 'OUT_OF_STOCK' as const }
        await harness.hear('orders.events', end, cancelled, { subject: orderId, version: 2 })
      }
      return orderId
    },
    /** A page of a search. Throws what was wrong with it. */
    async search(asked: Asked) {
      const { data, errors } = await harness.ask(page, { ...asked })
      if (errors?.[0]) throw new Error(`${errors[0].extensions.code}: ${errors[0].message}`)
      return data.search
    },
    /** The products that were found, by the names that the test gave them. */
    async found(query: string, filter: SearchFilter = {}, sort: SearchSort = 'RELEVANCE'): Promise<string[]> {
      const { edges } = await this.search({ query, filter, sort, first: 50 })
      return edges.map(({ node }: { node: { id: string } }) => nameOf(node.id))
    },
    async suggest(prefix: string): Promise<string[]> {
      const { data } = await harness.ask('query($p: String!) { suggest(prefix: $p) { text product { id slug } } }', {
        p: prefix,
      })
      return data.suggest.map(({ text }: { text: string }) => text)
    },
    async related(name: string, first: number): Promise<string[]> {
      const { data } = await harness.ask(
        'query($of: [_Any!]!, $first: Int) { _entities(representations: $of) { ... on Product { related(first: $first) { id } } } }',
        { of: [{ __typename: 'Product', id: productId(name) }], first },
      )
      return data._entities[0].related.map(({ id }: { id: string }) => nameOf(id))
    },
  }
}

export type SearchHarness = Awaited<ReturnType<typeof openSearch>>
