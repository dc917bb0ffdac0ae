import { sql } from 'kysely'
import { best } from '../hits/candidate-store.ts'
import { hasFew, hasMany, onSale } from '../hits/condition-store.ts'
import type { Hit } from '../hits/hit-store.ts'
import type { Db } from '../tables.ts'
import { type Meaning, tsquery } from './search-terms.ts'

/** Of more names than that nobody types so few letters to find one. */
const mostLookedAt = 300
/** What so many of the best `lookedThrough` have is common, and needs no looking for what has it further down. */
const enough = 50
const lookedThrough = 2_000

/** Products whose names have every word of the prefix, the last one perhaps unfinished; what can be had first. */
export async function suggestions(db: Db, meanings: readonly Meaning[], first: number): Promise<Hit[]> {
  if (meanings.length === 0) return []
  const wanted = tsquery(meanings, 'begun', 'A')
  const { rows } = await sql<Hit & { inStock: boolean }>`
    WITH common AS MATERIALIZED (
      SELECT d.product_id, d.name, d.slug, d.image, d.heads, d.in_stock FROM (
        SELECT * FROM documents d WHERE d.status = 'ACTIVE' ORDER BY ${best} LIMIT ${lookedThrough}
      ) d WHERE ${hasMany(sql`d.heads`, wanted)} LIMIT ${mostLookedAt}
    ), enough AS MATERIALIZED (SELECT count(*) >= ${enough} AS is_so FROM common)
    SELECT DISTINCT ON (near.name) near.product_id AS "productId", near.name, near.slug, near.image,
      ts_rank(near.heads, ${wanted}::tsquery, 1)::float8 AS score, near.in_stock AS "inStock", '' AS key
    FROM (
      SELECT * FROM common WHERE (SELECT is_so FROM enough)
      UNION ALL
      (SELECT d.product_id, d.name, d.slug, d.image, d.heads, d.in_stock FROM documents d
        WHERE NOT (SELECT is_so FROM enough) AND d.status = 'ACTIVE' AND ${hasFew(sql`d.heads`, wanted)} LIMIT ${mostLookedAt})
    ) near
    ORDER BY near.name, near.in_stock DESC, near.product_id`.execute(db)
  return rows
    .toSorted((a, b) => Number(b.inStock) - Number(a.inStock) || b.score - a.score || (a.name < b.name ? -1 : 1))
    .slice(0, first)
}

/** The first of several readings of a prefix that some name has; null where none has. Of all in one statement, since most have none. */
export async function firstNamed<Reading extends readonly Meaning[]>(
  db: Db,
  readings: readonly Reading[],
): Promise<Reading | null> {
  if (readings.length === 0) return null
  const wanted = readings.map((meanings) => tsquery(meanings, 'begun', 'A'))
  const { rows } = await sql<{ nth: number }>`
    SELECT tried.nth::int AS nth FROM unnest(${wanted}::text[]) WITH ORDINALITY AS tried (wanted, nth)
    WHERE EXISTS (SELECT FROM documents d WHERE ${onSale} AND d.heads @@ tried.wanted::tsquery LIMIT 1)
    ORDER BY tried.nth LIMIT 1`.execute(db)
  return readings[(rows[0]?.nth ?? 0) - 1] ?? null
}
