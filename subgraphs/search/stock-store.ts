import { sql } from 'kysely'
import type { Trx } from './tables.ts'

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
    .where('variant_id', 'in', ids)
    .orderBy('variant_id')
    .forNoKeyUpdate()
    .execute()
  return new Map(rows.map(({ variant_id, available }) => [variant_id, available]))
}

/**
 * Keeps how many of a variant can be had, unless something newer is known, and whether its product can be. Answers the product where it is
 * another than before whether the variant can be had.
 */
export async function putStock(
  trx: Trx,
  variantId: string,
  version: number,
  available: number,
): Promise<string | undefined> {
  const kept = await trx
    .insertInto('variant_stock')
    .values({ variant_id: variantId, version, available })
    .onConflict((conflict) =>
      conflict.column('variant_id').doUpdateSet({ version, available }).where('variant_stock.version', '<=', version),
    )
    .returning('variant_id')
    .executeTakeFirst()
  if (!kept) return undefined
  const inStock = available > 0
  const variant = await trx
    .selectFrom('document_variants')
    .select('product_id')
    .where('variant_id', '=', variantId)
    .where('in_stock', '<>', inStock)
    .executeTakeFirst()
  if (!variant) return undefined
  const { product_id } = variant
  // Another variant's stock may be heard just now: whoever is second sees it, since a statement sees what is committed before it begins.
  await trx.selectFrom('documents').select('version').where('product_id', '=', product_id).forNoKeyUpdate().execute()
  await trx.updateTable('document_variants').set({ in_stock: inStock }).where('variant_id', '=', variantId).execute()
  await sql`
    UPDATE documents d SET in_stock = known.any, moved = pg_current_xact_id()
    FROM (SELECT bool_or(in_stock) AS any FROM document_variants WHERE product_id = ${product_id}) known
    WHERE d.product_id = ${product_id} AND d.in_stock <> known.any`.execute(trx)
  return product_id
}
