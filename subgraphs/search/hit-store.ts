import type { Page } from '@micromart/pagination'
import { badUserInput } from '@micromart/service'
import { type RawBuilder, sql } from 'kysely'
import { and, type Conditions, type Filter, hasFew, hasMany, priceIn, where } from './condition-store.ts'
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
  /** What prices are compared in where the filter says no other; null for each product's own. */
  currency?: string | null
  page: Page<HitKey>
}

/** One page of what fits, a row more than asked for, so that the caller knows whether there is a next one. */
export async function findHits(db: Db, all: Conditions, wanted: Wanted, most = bounds): Promise<ListedHit[]> {
  const { sort, page } = wanted
  const bound = await boundOf(db, all, wanted, most)
  const { by, type, descending } = order(wanted)
  const direction = descending ? sql`DESC` : sql`ASC`
  const { rows } = await sql<ListedHit>`
    SELECT "productId", name, slug, image, score, key::text AS key,
      ${page.after ? sql`${page.after[3]}::text` : sql`pg_current_snapshot()::text`} AS seen
    FROM (
      SELECT d.product_id AS "productId", d.name, d.slug, d.image, d.moved, scored.score, (${by})::${type} AS key
      FROM ${considered(all, wanted, bound)} d CROSS JOIN LATERAL (SELECT ${score(wanted)} AS score) scored
    ) hit
    WHERE ${beyond(page, sort, type, descending)}
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
 * the words stand (up to 4), and by what sells (up to 2). Of its texts the small `heads` alone is read.
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
    + 0.2 * d.popularity
    + 4 * ts_rank('{0.05, 0.1, 0.4, 1}', d.heads, ${tsquery(meanings, 'begun')}::tsquery, 1)
  )::float8`
}

/** With equal keys the newer product comes first where the order descends, for ids sort by time. */
function order({ sort, filter, currency }: Wanted): Order {
  switch (sort) {
    case 'RELEVANCE':
      return { by: sql`scored.score`, type: sql`float8`, descending: true }
    case 'NEWEST':
      return { by: sql`d.created_at`, type: sql`timestamptz`, descending: true }
    default:
      return {
        by: price(filter.price?.currency ?? currency ?? null, sort),
        type: sql`numeric`,
        descending: sort === 'PRICE_DESC',
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

function beyond(page: Page<HitKey>, sort: Sort, type: RawBuilder<unknown>, descending: boolean): RawBuilder<boolean> {
  if (!page.after) return sql`true`
  const [of, key, id] = page.after
  if (of !== sort) throw badUserInput('That cursor belongs to another order of the list.')
  return sql`(hit.key, hit."productId") ${descending ? sql`<` : sql`>`} (${key}::text::${type}, ${id}::text)`
}

/** What has not moved since the list was first read. */
function unmoved({ after }: Page<HitKey>): RawBuilder<boolean> {
  if (!after) return sql`true`
  const [, , , seen] = after
  // A number from the future is from another cluster, whose dump this index was restored from: nothing has moved since.
  return sql`(pg_visible_in_snapshot(d.moved, ${seen}::pg_snapshot) OR d.moved >= pg_snapshot_xmax(pg_current_snapshot()))`
}

/**
 * The documents that are put in order. Of what fits a common word nobody reads all: what has the very name or SKU is scored, and of what has the
 * words in its name, and of the rest, those that can be had and are newest. What came into a list since it was first read pushes nothing off
 * its end.
 */
function considered(all: Conditions, { query, meanings, page }: Wanted, bound: Bound | null): RawBuilder<unknown> {
  if (bound === null) return sql`(SELECT * FROM documents d WHERE ${where(all)} AND ${unmoved(page)})`
  const best = (holds: RawBuilder<boolean>) =>
    sql`(SELECT d.product_id FROM documents d WHERE ${where({ ...all, worded: holds })} AND ${unmoved(page)}
      ORDER BY d.in_stock DESC, d.product_id COLLATE "C" DESC LIMIT ${bound.scored})`
  const [heads, named] = [sql`d.heads`, tsquery(meanings, 'alike', 'A')]
  const worded = hasMany(sql`d.lexemes`, tsquery(meanings))
  const exact = exactKey(query)
  return sql`(SELECT * FROM documents WHERE product_id = ANY (ARRAY(
    ${best(exact === null ? sql`false` : and([hasFew(heads, `'${exact}'`), worded]))}
    UNION ${best(bound.fewNamed ? hasFew(heads, named) : hasMany(heads, named))}
    UNION ${best(worded)})))`
}

interface Bound {
  /** How many are scored of each of the three. */
  scored: number
  /** So few have the words in their name that the index of words finds them faster than that of the order. */
  fewNamed: boolean
}

/** To score so many takes about as long as to find, by their order, the best of more. */
const bounds = { inAll: 8_000, scored: 500 }

/** Null where all that fits is scored. */
async function boundOf(db: Db, all: Conditions, wanted: Wanted, most: typeof bounds): Promise<Bound | null> {
  const { meanings, sort } = wanted
  if (sort !== 'RELEVANCE' || meanings.length === 0) return null
  const isMore = async (worded: RawBuilder<boolean>) => {
    const { rows } = await sql<{ count: number }>`
      SELECT count(*)::int AS count FROM (
        SELECT FROM documents d WHERE ${where({ ...all, worded })} LIMIT ${most.inAll + 1}
      ) x`.execute(db)
    return (rows[0]?.count ?? 0) > most.inAll
  }
  if (!(await isMore(all.worded))) return null
  const named = hasFew(sql`d.heads`, tsquery(meanings, 'alike', 'A'))
  return { scored: most.scored, fewNamed: !(await isMore(named)) }
}
