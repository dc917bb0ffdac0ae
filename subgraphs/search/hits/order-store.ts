import type { Page } from '@micromart/pagination'
import { badUserInput } from '@micromart/service'
import { type RawBuilder, sql } from 'kysely'
import { type Filter, onSale, priceIn } from './condition-store.ts'

export type Sort = 'RELEVANCE' | 'PRICE_ASC' | 'PRICE_DESC' | 'NEWEST'

type Key = [order: string, value: string, productId: string, seen: string]
/**
 * The sort key of a hit: the list's order (see `orderName`), the hit's value of it as text, its id, what its list saw (see listing.ts), and, of one that
 * does not score all, how far its candidates reach (see reach.ts).
 */
export type HitKey = Key | [...Key, reach: string]

/** An order, and the page of it that is wanted. */
export interface Ordered {
  filter: Filter
  sort: Sort
  /** What prices are compared in where the filter says no other; null for each product's own. */
  currency?: string | null
  page: Page<HitKey>
}

interface Order {
  /** Of a row `d` of documents, and of its score. */
  by: RawBuilder<unknown>
  type: RawBuilder<unknown>
  descending: boolean
  /** Whether what is on sale has an index in this order. */
  isIndexed: boolean
}

/** What prices are compared in; null for each product's own. */
export const priceCurrency = ({ filter, currency }: Pick<Ordered, 'filter' | 'currency'>): string | null =>
  filter.price?.currency ?? currency ?? null

/** A list by prices is another one in another currency. */
export function orderName(ordered: Omit<Ordered, 'page'>): string {
  const { sort } = ordered
  const of = priceCurrency(ordered)
  return sort.startsWith('PRICE') && of !== null ? `${sort}:${of}` : sort
}

/** With equal keys the newer product comes first where the order descends, for ids sort by time. */
export function order(ordered: Ordered): Order {
  const { sort } = ordered
  switch (sort) {
    case 'RELEVANCE':
      return { by: sql`scored.score`, type: sql`float8`, descending: true, isIndexed: false }
    case 'NEWEST':
      return { by: sql`d.created_at`, type: sql`timestamptz`, descending: true, isIndexed: true }
    default: {
      const of = priceCurrency(ordered)
      return { by: price(of, sort), type: sql`numeric`, descending: sort === 'PRICE_DESC', isIndexed: of === null }
    }
  }
}

/** Above all prices, in whatever currency. */
const beyondPrices = sql`1e15`

/**
 * The least price, in a currency where one is said, since amounts of two do not compare: what has no price in it comes behind all that has, by
 * its own.
 */
function price(currency: string | null, sort: Sort): RawBuilder<unknown> {
  if (currency === null) return sql`d.price`
  const own = sort === 'PRICE_DESC' ? sql`d.price - ${beyondPrices}` : sql`d.price + ${beyondPrices}`
  return sql`coalesce((SELECT min(${priceIn(currency)}) FROM document_variants v WHERE v.product_id = d.product_id), ${own})`
}

/** What comes behind the page's beginning, by its key and its id. Throws BAD_USER_INPUT for a cursor of another order. */
export function beyond(ordered: Ordered, key: RawBuilder<unknown>, id: RawBuilder<unknown>): RawBuilder<boolean> {
  const { page } = ordered
  if (!page.after) return sql`true`
  const { type, descending } = order(ordered)
  const [of, value, productId] = page.after
  if (of !== orderName(ordered)) throw badUserInput('That cursor belongs to another order of the list.', 'after')
  return sql`(${key}, ${id}) ${descending ? sql`<` : sql`>`} (${value}::text::${type}, ${productId}::text)`
}

/** Of these rows of documents those of the page, a row more than asked for. They alone need a score. */
export function ofPage(ordered: Ordered, documents: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`SELECT d.* FROM (${documents}) d WHERE ${place(ordered)} LIMIT ${ordered.page.first + 1}`
}

/** So many are looked through, which takes some milliseconds. */
const lookedThrough = 3_000

/** What comes next in the order, whatever it is; null where no index tells. Has a page of what is common soon. */
export function next(ordered: Ordered): RawBuilder<unknown> | null {
  if (!order(ordered).isIndexed) return null
  return sql`SELECT d.* FROM documents d WHERE ${onSale} AND ${place(ordered)} LIMIT ${lookedThrough}`
}

/** Behind the page's beginning, in the list's order. */
function place(ordered: Ordered): RawBuilder<unknown> {
  const { by, descending } = order(ordered)
  const direction = descending ? sql`DESC` : sql`ASC`
  return sql`${beyond(ordered, by, sql`d.product_id`)} ORDER BY ${by} ${direction}, d.product_id ${direction}`
}
