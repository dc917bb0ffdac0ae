import type { Page } from '@micromart/pagination'
import { type RawBuilder, sql } from 'kysely'
import { areMoreThan } from '../facets/total-store.ts'
import { exactKey } from '../language/lexemes.ts'
import { type Meaning, tsquery } from '../query/search-terms.ts'
import type { Db } from '../tables.ts'
import { best, candidates } from './candidate-store.ts'
import { and, type Conditions, hasMany, where } from './condition-store.ts'
import { beyond, type HitKey, next, type Ordered, ofPage, order } from './order-store.ts'
import { nextInPrice, type Reaching } from './price-order-store.ts'
import { readReach, writeReach } from './reach.ts'
import { isSeen } from './seen-store.ts'

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
interface SeenHit extends Hit {
  seen: string
}

/** With how far its candidates reach, of a list that does not score all. */
export interface ListedHit extends SeenHit {
  reach: string | null
}

export interface Wanted extends Ordered {
  query: string
  meanings: readonly Meaning[]
  /** How many on sale have the words, whatever the filter, counted up to one more than `mostScored`; null where nobody has counted. */
  fitting?: number | null
}

/**
 * One page of what fits, a row more than asked for, so that the caller knows whether there is a next one. Of what so many products fit that nobody
 * reads all, the best are scored; what is left comes behind them, in the order in which it would have been looked at.
 */
export async function findHits(db: Db, all: Conditions, wanted: Wanted, most = bounds): Promise<ListedHit[]> {
  const { page } = wanted
  const listed = (hits: SeenHit[], reach: string | null) => hits.map((hit) => ({ ...hit, reach }))
  const before = page.after?.[3] ?? null
  if (!(await isBounded(db, all, wanted, most.inAll))) {
    return listed(await allHits(db, all, wanted, before, most), null)
  }
  const reach = page.after?.[4]
  const { ids, seen, ...found } = await candidates(db, {
    ...wanted,
    fits: (seen) => and([where({ ...all, worded: sql`true` }), unmoved(seen)]),
    listed: before === null || reach === undefined ? null : { seen: before, reach: readReach(reach) },
    ...most,
  })
  // What has moved since they were found is left out, as on any later page.
  const scored = isBehind(page)
    ? []
    : await scoredHits(
        db,
        wanted,
        sql`(SELECT * FROM documents d WHERE product_id = ANY (${ids}::text[]) AND ${unmoved(seen)})`,
        seen,
      )
  const behind = await hitsBehind(db, all, wanted, { scored: ids, seen, limit: page.first + 1 - scored.length })
  return listed([...scored, ...behind], writeReach(found.reach))
}

/** Whether not all that fits is scored. What a list was at its first page it stays. */
async function isBounded(
  db: Db,
  all: Conditions,
  { meanings, sort, page, fitting = null }: Wanted,
  most: number,
): Promise<boolean> {
  if (sort !== 'RELEVANCE' || meanings.length === 0) return false
  if (page.after) return page.after[4] !== undefined
  if (fitting !== null) {
    const isNarrowed = all.product.length > 0 || all.variant.length > 0
    return fitting > most && (!isNarrowed || (await areMoreThan(db, all, most)))
  }
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM (SELECT FROM documents d WHERE ${where(all)} LIMIT ${most + 1}) x`.execute(db)
  return (rows[0]?.count ?? 0) > most
}

/** A page of a list that has all that fits in the one order. */
async function allHits(
  db: Db,
  all: Conditions,
  wanted: Wanted,
  seen: string | null,
  most: Pick<typeof bounds, 'inAll' | 'reaching'>,
): Promise<SeenHit[]> {
  const { meanings, sort, page, fitting = null } = wanted
  const within = (documents: RawBuilder<unknown>, { worded }: Pick<Conditions, 'worded'>) =>
    sql`SELECT d.* FROM ${documents} d WHERE ${where({ ...all, worded })} AND ${unmoved(seen)}`
  if (sort === 'RELEVANCE') return scoredHits(db, wanted, sql`(${within(sql`documents`, all)})`, seen)
  const isMuch = fitting === null || fitting > most.inAll
  const ahead = fitting !== null && isMuch ? next(wanted) : null
  if (ahead) {
    const common = within(sql`(${ahead})`, { worded: hasMany(sql`d.lexemes`, tsquery(meanings)) })
    const hits = await scoredHits(db, wanted, sql`(${ofPage(wanted, common)})`, seen)
    if (hits.length > page.first) return hits
  }
  const near = isMuch ? await nextInPrice(db, all, wanted, unmoved(seen), most.reaching) : null
  if (near) {
    const hits = await scoredHits(db, wanted, sql`(${ofPage(wanted, within(sql`documents`, near))})`, seen)
    if (hits.length > page.first) return hits
  }
  return scoredHits(db, wanted, sql`(${ofPage(wanted, within(sql`documents`, all))})`, seen)
}

/** @param seen what the list saw; null for a first page, which sees what is there. */
async function scoredHits(
  db: Db,
  wanted: Wanted,
  documents: RawBuilder<unknown>,
  seen: string | null,
): Promise<SeenHit[]> {
  const { page } = wanted
  const { by, type, descending } = order(wanted)
  const direction = descending ? sql`DESC` : sql`ASC`
  const { rows } = await sql<SeenHit>`
    SELECT "productId", name, slug, image, score, key::text AS key,
      ${seen === null ? sql`pg_current_snapshot()::text` : sql`${seen}::text`} AS seen
    FROM (
      SELECT d.product_id AS "productId", d.name, d.slug, d.image, d.moved, scored.score, (${by})::${type} AS key
      FROM ${documents} d CROSS JOIN LATERAL (SELECT ${score(wanted)} AS score) scored
    ) hit
    WHERE ${beyond(wanted, sql`hit.key`, sql`hit."productId"`)}
    ORDER BY hit.key ${direction}, hit."productId" ${direction}
    LIMIT ${page.first + 1}`.execute(db)
  return rows
}

/** Whether a page begins among those that come behind what was scored, whose keys are below any score. */
const isBehind = ({ after }: Page<HitKey>) => after !== null && Number(after[1]) < 0

/** What was not scored: first what has the words in its name, each in the order of `best`. */
async function hitsBehind(
  db: Db,
  all: Conditions,
  { meanings, page }: Wanted,
  { scored, seen, limit }: { scored: readonly string[]; seen: string; limit: number },
): Promise<SeenHit[]> {
  const named = hasMany(sql`d.heads`, tsquery(meanings, 'alike', 'A'))
  const tiers = [
    { below: 50, worded: named },
    { below: 100, worded: sql<boolean>`${hasMany(sql`d.lexemes`, tsquery(meanings))} AND NOT ${named}` },
  ]
  const found: SeenHit[] = []
  for (const { below, worded } of tiers) {
    if (found.length >= limit) break
    const key = sql`(CASE WHEN d.in_stock THEN 8 ELSE 0 END + 0.2 * d.popularity - ${sql.lit(below)})::float8`
    const after =
      page.after && isBehind(page)
        ? sql`(${key}, d.product_id COLLATE "C") < (${page.after[1]}::text::float8, ${page.after[2]}::text)`
        : sql`true`
    const { rows } = await sql<SeenHit>`
      SELECT d.product_id AS "productId", d.name, d.slug, d.image, 0::float8 AS score, ${key}::text AS key, ${seen}::text AS seen
      FROM documents d
      WHERE ${where({ ...all, worded })} AND ${unmoved(seen)} AND ${after}
        AND d.product_id NOT IN (SELECT unnest(${scored}::text[]))
      ORDER BY ${best} LIMIT ${limit - found.length}`.execute(db)
    found.push(...rows)
  }
  return found
}

/**
 * How well a product fits: the whole name or a SKU before all else (64), then all words in the name (32; 28 where some are put together with others there, or have synonyms; 24 where some are but begun),
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
      WHEN d.heads @@ ${tsquery(meanings, 'meant', 'A')}::tsquery THEN 28
      WHEN d.heads @@ ${tsquery(meanings, 'alike', 'A')}::tsquery THEN 24
      WHEN d.heads @@ ${tsquery(meanings, 'alike', 'AB')}::tsquery THEN 16 ELSE 0 END
    + CASE WHEN d.in_stock THEN 8 ELSE 0 END
    + 0.2 * d.popularity
    + 4 * ts_rank('{0.05, 0.1, 0.4, 1}', d.heads, ${tsquery(meanings, 'begun')}::tsquery, 1)
  )::float8`
}

/** What has not moved since the list was first read, which saw so much; everything where it is read now. */
const unmoved = (seen: string | null): RawBuilder<boolean> => (seen === null ? sql`true` : isSeen(sql`d.moved`, seen))

/** Of what fits, so many are all scored, which takes about as long as to find the best of more. */
export const mostScored = 1_000
const reaching: Reaching = { rate: 64, enough: 5 }
const bounds = { inAll: mostScored, scored: 100, lookedThrough: 3_000, reaching }
