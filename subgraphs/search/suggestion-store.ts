import { sql } from 'kysely'
import { inStock } from './condition-store.ts'
import type { Hit } from './hit-store.ts'
import { searchTerms, tsquery } from './search-terms.ts'
import type { Db } from './tables.ts'

/** Products whose names have every word of the prefix, the last one perhaps unfinished; what can be had first. */
export async function suggestions(db: Db, prefix: string, first: number): Promise<Hit[]> {
  const terms = searchTerms(prefix)
  if (terms.length === 0) return []
  const wanted = tsquery(terms, 'A')
  const { rows } = await sql<Hit>`
    SELECT DISTINCT ON (d.name) d.product_id AS "productId", d.name, d.slug, d.image,
      ts_rank(d.lexemes, ${wanted}::tsquery)::float8 AS score, ${inStock}::int AS key
    FROM documents d
    WHERE d.status = 'ACTIVE' AND d.lexemes @@ ${wanted}::tsquery
    ORDER BY d.name, d.product_id`.execute(db)
  return rows
    .toSorted((a, b) => Number(b.key) - Number(a.key) || b.score - a.score || (a.name < b.name ? -1 : 1))
    .slice(0, first)
}
