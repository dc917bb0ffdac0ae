import { type RawBuilder, sql } from 'kysely'
import { exactKey } from '../language/lexemes.ts'
import { type Meaning, tsquery } from '../query/search-terms.ts'
import type { Db } from '../tables.ts'
import { and, hasFew, hasMany } from './condition-store.ts'
import type { End, Reach } from './reach.ts'

/** The order in which products are looked at of which nobody looks at all: what can be had, of that what sells, of that the newest. */
export const best = sql`d.in_stock DESC, d.popularity DESC, d.product_id COLLATE "C" DESC`

interface Wanted {
  query: string
  meanings: readonly Meaning[]
  /** What must hold of `d` beside its words, as a list has it that saw so much; null for one that is read for the first time. */
  fits(seen: string | null): RawBuilder<boolean>
  /** What was seen and how far they reached when the list was first read; null for its first page. */
  listed: { seen: string; reach: Reach } | null
  /** Of each set at most so many. */
  scored: number
  /** So many of the best of all are looked through, which takes some milliseconds. */
  lookedThrough: number
}

export interface Candidates {
  ids: string[]
  reach: Reach
  /** What was there when they were first looked for, as pg_current_snapshot() has it. */
  seen: string
}

/**
 * What is worth scoring where more fits than anybody reads. Of each set the best: what has the very name or SKU; what has the words in its name as they
 * are; what has them or others for them there; what has them anywhere. When a set of names is full of what can be had, nothing of a
 * later one can come before it.
 */
export async function candidates(db: Db, { query, meanings, fits, listed, ...bounds }: Wanted): Promise<Candidates> {
  const heads = sql`d.heads`
  const exact = exactKey(query)
  const sets: { column: RawBuilder<unknown>; words: string | null; isCommon: boolean; closes: boolean }[] = [
    { column: heads, words: exact && `'${exact}'`, isCommon: false, closes: false },
    { column: heads, words: tsquery(meanings, 'whole', 'A'), isCommon: true, closes: true },
    { column: heads, words: tsquery(meanings, 'alike', 'A'), isCommon: true, closes: true },
    { column: sql`d.lexemes`, words: tsquery(meanings), isCommon: true, closes: false },
  ]
  const ids = new Set<string>()
  const reach: End[] = []
  let seen = listed?.seen ?? null
  let isClosed = false
  for (const [nth, { column, words, isCommon, closes }] of sets.entries()) {
    const known = listed?.reach[nth]
    if (words === null || isClosed || known === 'none') {
      reach.push('none')
      continue
    }
    const holds = and([fits(seen), known === undefined || known === 'all' ? sql`true` : noLaterThan(known)])
    // Whoever has the very name has its words somewhere, but perhaps not those of a query that was read otherwise.
    const own = nth === 0 ? and([holds, hasMany(sql`d.lexemes`, tsquery(meanings))]) : holds
    const found = await bestOf(db, {
      ...{ column, words, holds: own, most: bounds.scored },
      lookedThrough: isCommon ? bounds.lookedThrough : 0,
    })
    seen ??= found.seen
    for (const { product_id } of found.rows) ids.add(product_id)
    reach.push(known ?? endOf(found.rows, bounds.scored))
    isClosed = listed === null && closes && found.rows.length === bounds.scored && found.rows.at(-1)?.in_stock === true
  }
  return { ids: [...ids], reach, seen: seen ?? '' }
}

interface Row {
  product_id: string
  in_stock: boolean
  popularity: number
}

/**
 * The best of what has some words. What is common is found soon by looking through the best of all; what is not found often enough by that is so rare
 * that all that has it is found by its words, and sorted. So it takes little longer with many products than with few, and finds the same
 * either way.
 */
async function bestOf(
  db: Db,
  {
    column,
    words,
    holds,
    most,
    lookedThrough,
  }: {
    column: RawBuilder<unknown>
    words: string
    holds: RawBuilder<boolean>
    most: number
    lookedThrough: number
  },
): Promise<{ seen: string; rows: Row[] }> {
  const { rows } = await sql<{ seen: string; rows: Row[] }>`
    WITH common AS MATERIALIZED (
      SELECT d.product_id, d.in_stock, d.popularity FROM (
        SELECT * FROM documents d WHERE d.status = 'ACTIVE' ORDER BY ${best} LIMIT ${lookedThrough}
      ) d WHERE ${hasMany(column, words)} AND ${holds} LIMIT ${most}
    ), enough AS MATERIALIZED (SELECT count(*) = ${most} AS is_so FROM common),
    found AS (
      SELECT * FROM common WHERE (SELECT is_so FROM enough)
      UNION ALL
      (SELECT d.product_id, d.in_stock, d.popularity FROM documents d
        WHERE NOT (SELECT is_so FROM enough) AND ${hasFew(column, words)} AND ${holds} ORDER BY ${best} LIMIT ${most})
    )
    SELECT pg_current_snapshot()::text AS seen, coalesce(json_agg(d ORDER BY ${best}), '[]') AS rows FROM found d`.execute(
    db,
  )
  const [row] = rows
  return row ?? { seen: '', rows: [] }
}

/** What comes no later in the order of `best` than a place. */
const noLaterThan = ({ inStock, popularity, productId }: Exclude<End, string>) =>
  sql<boolean>`(d.in_stock, d.popularity, d.product_id COLLATE "C") >= (${inStock}, ${popularity}, ${productId})`

function endOf(rows: readonly Row[], most: number): End {
  const last = rows.at(-1)
  if (rows.length < most || !last) return 'all'
  return { inStock: last.in_stock, popularity: last.popularity, productId: last.product_id }
}
