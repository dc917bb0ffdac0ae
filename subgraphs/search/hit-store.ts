import type { Page } from '@micromart/pagination'
import { badUserInput } from '@micromart/service'
import { type RawBuilder, sql } from 'kysely'
import { type Conditions, type Filter, where } from './condition-store.ts'
import { exactKey } from './lexemes.ts'
import { type Meaning, tsquery } from './search-terms.ts'
import type { Db } from './tables.ts'

export const sorts = ['RELEVANCE', 'PRICE_ASC', 'PRICE_DESC', 'NEWEST'] as const
export type Sort = (typeof sorts)[number]

/** The sort key of a hit: what the list is sorted by, the hit's value of it as text, its id, and what its list saw: see listing.ts. */
export type HitKey = [sort: Sort, value: string, productId: string, seen: string]

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

/** A hit of a list, and what that list saw. */
export interface ListedHit extends Hit {
  seen: string
}

interface Order {
  by: RawBuilder<unknown>
  type: RawBuilder<unknown>
  descending: boolean
}

export interface Wanted {
  query: string
  meanings: readonly Meaning[]
  filter: Filter
  sort: Sort
  page: Page<HitKey>
}

/** One page of what fits, a row more than asked for, so that the caller knows whether there is a next one. */
export async function findHits(db: Db, all: Conditions, wanted: Wanted): Promise<ListedHit[]> {
  const { filter, sort, page } = wanted
  const { by, type, descending } = order(sort, filter)
  const direction = descending ? sql`DESC` : sql`ASC`
  const { rows } = await sql<ListedHit>`
    SELECT "productId", name, slug, image, score, key::text AS key,
      ${page.after ? sql`${page.after[3]}::text` : sql`pg_current_snapshot()::text`} AS seen
    FROM (
      SELECT d.product_id AS "productId", d.name, d.slug, d.image, d.moved, scored.score, (${by})::${type} AS key
      FROM documents d CROSS JOIN LATERAL (SELECT ${score(wanted)} AS score) scored
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

/**
 * How well a product fits: the whole name or a SKU before all else (64), then all words in the name (32; 24 where some are but begun there),
 * in name, brand and categories (16), elsewhere (0); of these what can be had (8); of these by how often and how near the name's beginning
 * the words stand (up to 4). Read of the small `heads` alone.
 */
function score({ query, meanings }: Wanted): RawBuilder<number> {
  if (meanings.length === 0) return sql`0::float8`
  const exact = exactKey(query)
  const whole = exact === null ? sql`false` : sql`d.heads @@ ${`'${exact}'`}::tsquery`
  return sql<number>`(
    CASE WHEN ${whole} THEN 64 ELSE 0 END
    + CASE WHEN d.heads @@ ${tsquery(meanings, 'whole', 'A')}::tsquery THEN 32
      WHEN d.heads @@ ${tsquery(meanings, 'alike', 'A')}::tsquery THEN 24
      WHEN d.heads @@ ${tsquery(meanings, 'alike', 'AB')}::tsquery THEN 16 ELSE 0 END
    + CASE WHEN d.in_stock THEN 8 ELSE 0 END
    + 4 * ts_rank('{0.05, 0.1, 0.4, 1}', d.heads, ${tsquery(meanings, 'begun')}::tsquery, 1)
  )::float8`
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
  const [of, key, id, seen] = page.after
  if (of !== sort) throw badUserInput('That cursor belongs to another order of the list.')
  const beyond = descending ? sql`<` : sql`>`
  // A number from the future is from another cluster, whose dump this index was restored from: nothing has moved since.
  return sql`(hit.key, hit."productId") ${beyond} (${key}::text::${type}, ${id}::text)
    AND (pg_visible_in_snapshot(hit.moved, ${seen}::pg_snapshot) OR hit.moved >= pg_snapshot_xmax(pg_current_snapshot()))`
}
