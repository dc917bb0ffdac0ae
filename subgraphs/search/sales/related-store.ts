import { sql } from 'kysely'
import type { Hit } from '../hits/hit-store.ts'
import type { Db } from '../tables.ts'
import { type Decay, worth } from './sales-store.ts'

export interface Neighbour extends Hit {
  of: string
}

/** Of a full shelf the newest are looked at, however many stand there. */
const mostLookedAt = 100

/**
 * Others like each of these products that can be had: of its shelf, of its brand and of the categories around, those first that it shares most categories with,
 * then those of its brand, of these the newest first. One query for all of them; `of` says whose neighbour each is.
 */
export async function neighbours(db: Db, ids: readonly string[], first: number): Promise<Neighbour[]> {
  const { rows } = await sql<Neighbour>`
    SELECT self.product_id AS of, other.*
    FROM documents self CROSS JOIN LATERAL (
      SELECT d.product_id AS "productId", d.name, d.slug, d.image, 0::float8 AS score, '' AS key
      FROM documents d
      WHERE d.in_stock AND d.product_id <> self.product_id AND d.product_id IN (
        (SELECT s.product_id FROM documents s WHERE s.status = 'ACTIVE' AND s.shelf = self.shelf
          ORDER BY s.product_id DESC LIMIT ${mostLookedAt})
        UNION ALL
        (SELECT b.product_id FROM documents b WHERE b.status = 'ACTIVE' AND b.brand_key = self.brand_key
          ORDER BY b.product_id DESC LIMIT ${mostLookedAt})
        UNION ALL
        (SELECT p.product_id FROM documents p WHERE p.status = 'ACTIVE' AND p.category_ids && self.category_ids
          LIMIT ${mostLookedAt})
      )
      ORDER BY
        (SELECT count(*) FROM unnest(d.category_ids) id WHERE id = ANY (self.category_ids)) DESC,
        (d.brand_key IS NOT DISTINCT FROM self.brand_key) DESC,
        d.product_id DESC
      LIMIT ${first}
    ) other
    WHERE self.product_id = ANY (${[...ids]}::text[])`.execute(db)
  return rows
}

/** What one order had together may be chance, and is somebody's own. */
const leastOrders = 2

/**
 * What is bought with each of these products and can be had: first what is bought with it more often than both sell by themselves (the cosine
 * of the two over all orders), where few orders say so less. One query for all of them.
 */
export async function boughtWith(db: Db, ids: readonly string[], first: number, decay: Decay): Promise<Neighbour[]> {
  const together = worth(sql`t.score`, sql`t.at`, decay)
  const sold = (of: 'a' | 'b') => worth(sql.ref(`${of}.score`), sql.ref(`${of}.at`), decay)
  const { rows } = await sql<Neighbour>`
    SELECT self.id AS of, other.*
    FROM unnest(${[...ids]}::text[]) AS self (id) CROSS JOIN LATERAL (
      SELECT d.product_id AS "productId", d.name, d.slug, d.image, 0::float8 AS score, '' AS key
      FROM bought_together t
      JOIN documents d ON d.product_id = t.other_id AND d.status = 'ACTIVE' AND d.in_stock
      JOIN product_sales a ON a.product_id = t.product_id
      JOIN product_sales b ON b.product_id = t.other_id
      WHERE t.product_id = self.id AND t.orders >= ${leastOrders}
      ORDER BY
        ${together} / sqrt(${sold('a')} * ${sold('b')}) * ${together} / (${together} + 2) DESC,
        d.product_id DESC
      LIMIT ${first}
    ) other`.execute(db)
  return rows
}
