import { sql } from 'kysely'
import type { Hit } from './hit-store.ts'
import { type Meaning, tsquery } from './search-terms.ts'
import type { Db } from './tables.ts'

/** Of more names than that nobody types so few letters to find one: the first that come will do. */
const mostLookedAt = 300

/** Products whose names have every word of the prefix, the last one perhaps unfinished; what can be had first. */
export async function suggestions(db: Db, meanings: readonly Meaning[], first: number): Promise<Hit[]> {
  if (meanings.length === 0) return []
  const wanted = tsquery(meanings, 'begun', 'A')
  const { rows } = await sql<Hit & { inStock: boolean }>`
    SELECT DISTINCT ON (near.name) near.product_id AS "productId", near.name, near.slug, near.image,
      ts_rank(near.heads, ${wanted}::tsquery, 1)::float8 AS score, near.in_stock AS "inStock", '' AS key
    FROM (
      SELECT d.product_id, d.name, d.slug, d.image, d.heads, d.in_stock FROM documents d
      WHERE d.status = 'ACTIVE' AND d.heads @@ ${wanted}::tsquery LIMIT ${mostLookedAt}
    ) near
    ORDER BY near.name, near.in_stock DESC, near.product_id`.execute(db)
  return rows
    .toSorted((a, b) => Number(b.inStock) - Number(a.inStock) || b.score - a.score || (a.name < b.name ? -1 : 1))
    .slice(0, first)
}
