import { anyOf } from '@micromart/service'
import { sql } from 'kysely'
import type { Trx } from '../tables.ts'

/**
 * How many of each variant can be had, as far as it is known. Until the transaction ends nobody else says anything of them: a product and
 * its stock are heard at the same time, and whoever comes second must see what the first has written.
 */
export async function stockOf(trx: Trx, variantIds: readonly string[]): Promise<Map<string, number>> {
  const ids = [...new Set(variantIds)].toSorted()
  if (ids.length === 0) return new Map()
  await sql`
    INSERT INTO variant_stock (variant_id, version, available)
    SELECT id, 0, 0 FROM unnest(${ids}::text[]) id ON CONFLICT DO NOTHING`.execute(trx)
  const rows = await trx
    .selectFrom('variant_stock')
    .select(['variant_id', 'available'])
    .where('variant_id', '=', anyOf(ids))
    .orderBy('variant_id')
    .forNoKeyUpdate()
    .execute()
  return new Map(rows.map(({ variant_id, available }) => [variant_id, available]))
}

/** How many pieces of a variant can be had, as was told at a version. */
export interface ToldStock {
  variantId: string
  version: number
  available: number
}

/**
 * Keeps how many of each variant can be had, unless something newer is known, and whether its product can be. Answers, by those variants of
 * which it is another than before whether they can be had, their products.
 */
export async function putStock(trx: Trx, told: readonly ToldStock[]): Promise<ReadonlyMap<string, string>> {
  const sorted = told.toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1))
  const kept = await sql<{ id: string }>`
    INSERT INTO variant_stock (variant_id, version, available)
    SELECT * FROM unnest(
      ${sorted.map(({ variantId }) => variantId)}::text[], ${sorted.map(({ version }) => version)}::int[],
      ${sorted.map(({ available }) => available)}::int[])
    ON CONFLICT (variant_id) DO UPDATE SET version = excluded.version, available = excluded.available
      WHERE variant_stock.version <= excluded.version
    RETURNING variant_id AS id`.execute(trx)
  if (kept.rows.length === 0) return new Map()
  // A statement of its own: the one before may have waited for whoever wrote these variants.
  const { rows } = await sql<{ variantId: string; productId: string; inStock: boolean }>`
    SELECT variant_id AS "variantId", product_id AS "productId", s.available > 0 AS "inStock"
    FROM variant_stock s JOIN document_variants v USING (variant_id)
    WHERE variant_id = ANY (${kept.rows.map(({ id }) => id)}::text[]) AND v.in_stock <> (s.available > 0)
    ORDER BY product_id, variant_id`.execute(trx)
  for (const { variantId, productId, inStock } of rows) await putInStock(trx, productId, variantId, inStock)
  return new Map(rows.map(({ variantId, productId }) => [variantId, productId]))
}

async function putInStock(trx: Trx, productId: string, variantId: string, inStock: boolean): Promise<void> {
  // Another variant's stock may be heard just now: whoever is second sees it, since a statement sees what is committed before it begins.
  await trx.selectFrom('documents').select('version').where('product_id', '=', productId).forNoKeyUpdate().execute()
  await trx.updateTable('document_variants').set({ in_stock: inStock }).where('variant_id', '=', variantId).execute()
  await sql`
    UPDATE documents d SET in_stock = known.any, moved = pg_current_xact_id()
    FROM (SELECT bool_or(in_stock) AS any FROM document_variants WHERE product_id = ${productId}) known
    WHERE d.product_id = ${productId} AND d.in_stock <> known.any`.execute(trx)
}
