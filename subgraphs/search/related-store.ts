import { sql } from 'kysely'
import { inStock } from './condition-store.ts'
import type { Hit } from './hit-store.ts'
import type { Db } from './tables.ts'

export interface Neighbour extends Hit {
  of: string
}

/**
 * Others like each of these products: those it shares most categories with, then those of its brand, and of those
 * first what can be had. One query for all of them; `of` says whose neighbour each is.
 */
export async function neighbours(db: Db, ids: readonly string[], first: number): Promise<Neighbour[]> {
  const { rows } = await sql<Neighbour>`
    SELECT self.product_id AS of, other.*
    FROM documents self CROSS JOIN LATERAL (
      SELECT d.product_id AS "productId", d.name, d.slug, d.image, 0::float8 AS score, '' AS key
      FROM documents d
      WHERE d.status = 'ACTIVE' AND d.product_id <> self.product_id
        AND (d.category_ids && self.category_ids OR d.brand_key = self.brand_key)
      ORDER BY
        (SELECT count(*) FROM unnest(d.category_ids) id WHERE id = ANY (self.category_ids)) DESC,
        (d.brand_key IS NOT DISTINCT FROM self.brand_key) DESC,
        ${inStock} DESC,
        d.product_id DESC
      LIMIT ${first}
    ) other
    WHERE self.product_id = ANY (${[...ids]}::text[])`.execute(db)
  return rows
}
