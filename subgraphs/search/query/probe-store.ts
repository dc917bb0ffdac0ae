import { type RawBuilder, sql } from 'kysely'
import { sampled } from '../facets/sample-store.ts'
import { and, onSale } from '../hits/condition-store.ts'
import type { Db } from '../tables.ts'
import { type Meaning, tsquery } from './search-terms.ts'

/** More are not told apart: a query that so many products meet is a good one. */
export const plenty = 50

/**
 * How many products for sale have all words of a query: anywhere; in their names, brands and categories; and there as words of their own, of which no others are
 * put together and that begin none. `titled` is 1 where some name has them as such, and no category or brand had to lend one, and 0 where none has.
 */
export interface Probe {
  found: number
  headed: number
  named: number
  titled: number
}

type Query = readonly Meaning[]

/** Of samples the one that tells what is common, by how many products one of it stands for. */
const rate = 64

/** That a tsvector of `d`, what is on sale, has what a query wants; no planner sees how much that is. */
const has = (column: RawBuilder<unknown>, wanted: RawBuilder<unknown>) =>
  and([onSale, sql`${column} @@ ${wanted}::tsquery`])

/**
 * How many products have what a query wants, up to `most`. What is common is not gathered for it: a sample has so much of it that there are
 * hardly less than `most`, five standard deviations off.
 */
function upTo(most: number, holds: RawBuilder<boolean>): RawBuilder<number> {
  const surely = Math.ceil(most / rate + 5 * Math.sqrt(most / rate) + 5)
  return sql`CASE
    WHEN (SELECT count(*) FROM (SELECT FROM documents d WHERE ${and([sampled(rate), holds])} LIMIT ${surely}) x) = ${surely} THEN ${most}
    ELSE (SELECT count(*) FROM (SELECT FROM documents d WHERE ${holds} LIMIT ${most}) x) END::int`
}

/** How many products for sale have all words of a query, up to `most`. */
export async function countFitting(db: Db, query: Query, most: number): Promise<number> {
  const [found = 0] = await countEach(db, [query], { most })
  return found
}

/** How many products for sale have all words of each of several queries, up to `most`. */
export async function countEach(
  db: Db,
  queries: readonly Query[],
  { closeness = 'alike', most = plenty }: { closeness?: 'whole' | 'alike'; most?: number } = {},
): Promise<number[]> {
  if (queries.length === 0) return []
  const wanted = queries.map((query) => tsquery(query, closeness))
  const { rows } = await sql<{ found: number }>`
    SELECT ${upTo(most, has(sql`d.lexemes`, sql`tried.wanted`))} AS found
    FROM unnest(${wanted}::text[]) WITH ORDINALITY AS tried (wanted, nth)
    ORDER BY tried.nth`.execute(db)
  return rows.map(({ found }) => found)
}

/** How many have a word as it is, and at all, up to `plenty`: of several words. */
export async function countWords(db: Db, meanings: Query): Promise<{ whole: number; any: number }[]> {
  if (meanings.length === 0) return []
  const whole = meanings.map((meaning) => tsquery([meaning], 'whole'))
  const any = meanings.map((meaning) => tsquery([meaning]))
  const { rows } = await sql<{ whole: number; any: number }>`
    SELECT whole.count AS whole, CASE WHEN whole.count = ${plenty} THEN ${plenty}
      ELSE ${upTo(plenty, has(sql`d.lexemes`, sql`asked.any_of`))} END AS any
    FROM unnest(${whole}::text[], ${any}::text[]) WITH ORDINALITY AS asked (whole, any_of, nth)
    CROSS JOIN LATERAL (SELECT ${upTo(plenty, has(sql`d.lexemes`, sql`asked.whole`))} AS count) whole
    ORDER BY asked.nth`.execute(db)
  return rows
}

/** Tries several queries in one go; the numbers go up to `plenty`. */
export async function probe(db: Db, queries: readonly Query[]): Promise<Probe[]> {
  if (queries.length === 0) return []
  const wanted = queries.map((query) => tsquery(query))
  const headed = queries.map((query) => tsquery(query, 'alike', 'AB'))
  const named = queries.map((query) => tsquery(query, 'whole', 'AB'))
  const titled = queries.map((query) => tsquery(query, 'whole', 'A'))
  const { rows } = await sql<Probe>`
    SELECT found.count AS found, headed.count AS headed,
      CASE WHEN headed.count = 0 THEN 0 ELSE ${upTo(plenty, has(sql`d.heads`, sql`tried.named`))} END AS named,
      CASE WHEN headed.count = 0 THEN 0 ELSE ${upTo(1, has(sql`d.heads`, sql`tried.titled`))} END AS titled
    FROM unnest(${wanted}::text[], ${headed}::text[], ${named}::text[], ${titled}::text[])
      WITH ORDINALITY AS tried (wanted, headed, named, titled, nth)
    CROSS JOIN LATERAL (SELECT ${upTo(plenty, has(sql`d.lexemes`, sql`tried.wanted`))} AS count) found
    CROSS JOIN LATERAL (
      SELECT CASE WHEN found.count = 0 THEN 0 ELSE ${upTo(plenty, has(sql`d.heads`, sql`tried.headed`))} END AS count
    ) headed
    ORDER BY tried.nth`.execute(db)
  return rows
}
