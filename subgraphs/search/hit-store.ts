import type { Page } from '@micromart/pagination'
import { badUserInput } from '@micromart/service'
import { type RawBuilder, sql } from 'kysely'
import { type Conditions, type Filter, where } from './condition-store.ts'
import { tsquery } from './search-terms.ts'
import type { Db } from './tables.ts'

export const sorts = ['RELEVANCE', 'PRICE_ASC', 'PRICE_DESC', 'NEWEST'] as const
export type Sort = (typeof sorts)[number]

/** The sort key of a hit: what the list is sorted by, the hit's value of it as text, and its id. */
export type HitKey = [sort: Sort, value: string, productId: string]

/** What a result card needs of a product. */
export interface Hit {
  productId: string
  name: string
  slug: string
  image: { url: string; alt: string | null } | null
  score: number
  /** What it is sorted by, as text. */
  key: string
}

interface Order {
  by: RawBuilder<unknown>
  type: RawBuilder<unknown>
  descending: boolean
}

/** One page of what fits, a row more than asked for, so that the caller knows whether there is a next one. */
export async function findHits(
  db: Db,
  all: Conditions,
  { terms, filter, sort, page }: { terms: readonly string[]; filter: Filter; sort: Sort; page: Page<HitKey> },
): Promise<Hit[]> {
  const { by, type, descending } = order(sort, filter)
  const score = terms.length > 0 ? sql`ts_rank(d.lexemes, ${tsquery(terms)}::tsquery)::float8` : sql`0::float8`
  const direction = descending ? sql`DESC` : sql`ASC`
  const { rows } = await sql<Hit>`
    SELECT "productId", name, slug, image, score, key::text AS key
    FROM (
      SELECT d.product_id AS "productId", d.name, d.slug, d.image, scored.score, (${by})::${type} AS key
      FROM documents d CROSS JOIN LATERAL (SELECT ${score} AS score) scored
      WHERE ${where(all)}
    ) hit
    WHERE ${after(page, sort, type, descending)}
    ORDER BY hit.key ${direction}, hit."productId" ${direction}
    LIMIT ${page.first + 1}`.execute(db)
  return rows
}

export async function countHits(db: Db, all: Conditions): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`SELECT count(*)::int AS count FROM documents d WHERE ${where(all)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** With equal keys the newer product comes first where the order descends, for ids sort by time. */
function order(sort: Sort, filter: Filter): Order {
  switch (sort) {
    case 'RELEVANCE':
      return { by: sql`scored.score`, type: sql`float8`, descending: true }
    case 'NEWEST':
      return { by: sql`d.created_at`, type: sql`timestamptz`, descending: true }
    default:
      return { by: price(filter), type: sql`numeric`, descending: sort === 'PRICE_DESC' }
  }
}

/** The least price, in the filter's currency where there is one, since amounts of two currencies do not compare. */
function price(filter: Filter): RawBuilder<unknown> {
  if (!filter.price) return sql`d.price`
  const { currency } = filter.price
  return sql`(SELECT min(v.price) FROM document_variants v WHERE v.product_id = d.product_id AND v.currency = ${currency})`
}

function after(page: Page<HitKey>, sort: Sort, type: RawBuilder<unknown>, descending: boolean): RawBuilder<boolean> {
  if (!page.after) return sql`true`
  const [of, key, id] = page.after
  if (of !== sort) throw badUserInput('That cursor belongs to another order of the list.')
  const beyond = descending ? sql`<` : sql`>`
  return sql`(hit.key, hit."productId") ${beyond} (${key}::text::${type}, ${id}::text)`
}
