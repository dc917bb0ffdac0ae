import { sql } from 'kysely'
import { type Meaning, tsquery } from './search-terms.ts'
import type { Db } from './tables.ts'

/** More are not told apart: a query that so many products meet is a good one. */
export const plenty = 50

/** How many products for sale have all words of a query: anywhere, and in their names, brands and categories. */
export interface Probe {
  found: number
  headed: number
}

type Query = readonly Meaning[]

/** How many products for sale have all words of each of several queries, up to `most`. */
export async function countEach(
  db: Db,
  queries: readonly Query[],
  { closeness = 'alike', most = plenty }: { closeness?: 'whole' | 'alike'; most?: number } = {},
): Promise<number[]> {
  if (queries.length === 0) return []
  const wanted = queries.map((query) => tsquery(query, closeness))
  const { rows } = await sql<{ found: number }>`
    SELECT (SELECT count(*)::int FROM (
      SELECT FROM documents d WHERE d.lexemes @@ tried.wanted::tsquery AND d.status = 'ACTIVE' LIMIT ${most}
    ) x) AS found
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
    SELECT whole.count AS whole, CASE WHEN whole.count = ${plenty} THEN ${plenty} ELSE
      (SELECT count(*)::int FROM (
        SELECT FROM documents d WHERE d.lexemes @@ asked.any_of::tsquery AND d.status = 'ACTIVE' LIMIT ${plenty}
      ) x) END AS any
    FROM unnest(${whole}::text[], ${any}::text[]) WITH ORDINALITY AS asked (whole, any_of, nth)
    CROSS JOIN LATERAL (SELECT count(*)::int AS count FROM (
      SELECT FROM documents d WHERE d.lexemes @@ asked.whole::tsquery AND d.status = 'ACTIVE' LIMIT ${plenty}
    ) x) whole
    ORDER BY asked.nth`.execute(db)
  return rows
}

/** Tries several queries in one go; both numbers go up to `plenty`. */
export async function probe(db: Db, queries: readonly Query[]): Promise<Probe[]> {
  if (queries.length === 0) return []
  const wanted = queries.map((query) => tsquery(query))
  const headed = queries.map((query) => tsquery(query, 'alike', 'AB'))
  const { rows } = await sql<Probe>`
    SELECT found.count AS found, CASE WHEN found.count = 0 THEN 0 ELSE
      (SELECT count(*)::int FROM (
        SELECT FROM documents d WHERE d.heads @@ tried.headed::tsquery AND d.status = 'ACTIVE' LIMIT ${plenty}
      ) x) END AS headed
    FROM unnest(${wanted}::text[], ${headed}::text[]) WITH ORDINALITY AS tried (wanted, headed, nth)
    CROSS JOIN LATERAL (SELECT count(*)::int AS count FROM (
      SELECT FROM documents d WHERE d.lexemes @@ tried.wanted::tsquery AND d.status = 'ACTIVE' LIMIT ${plenty}
    ) x) found
    ORDER BY tried.nth`.execute(db)
  return rows
}
