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

/** Tries several queries in one go, each by the words that it wants; both numbers go up to `plenty`. */
export async function probe(
  db: Db,
  queries: readonly (readonly Meaning[])[],
  closeness: 'whole' | 'alike' = 'alike',
): Promise<Probe[]> {
  if (queries.length === 0) return []
  const wanted = queries.map((query) => tsquery(query, closeness))
  const headed = queries.map((query) => tsquery(query, closeness, 'AB'))
  const { rows } = await sql<Probe>`
    SELECT
      (SELECT count(*)::int FROM (
        SELECT FROM documents d WHERE d.lexemes @@ tried.wanted::tsquery AND d.status = 'ACTIVE' LIMIT ${plenty}
      ) x) AS found,
      (SELECT count(*)::int FROM (
        SELECT FROM documents d WHERE d.heads @@ tried.headed::tsquery AND d.status = 'ACTIVE' LIMIT ${plenty}
      ) x) AS headed
    FROM unnest(${wanted}::text[], ${headed}::text[]) WITH ORDINALITY AS tried (wanted, headed, nth)
    ORDER BY tried.nth`.execute(db)
  return rows
}
