import type { ProductSnapshot } from '@micromart/events'
import { enqueue } from '@micromart/messaging'
import { currentTraceparent } from '@micromart/telemetry'
import type { Transaction } from 'kysely'
import type { Occasion } from './occasion.ts'
import { stockChanged } from './stock-changed.ts'
import { type InventoryDb, levelOf } from './store.ts'

/**
 * Gives each variant of a product a place on the shelf, empty at first. Whether it may be sold is not inventory's
 * business: goods are counted before a product is published and after it is archived.
 */
export async function knowVariants(
  trx: Transaction<InventoryDb>,
  { variants }: Pick<ProductSnapshot, 'variants'>,
  { clock, newId }: Occasion,
): Promise<void> {
  if (variants.length === 0) return
  const now = clock()
  const rows = await trx
    .insertInto('stock')
    .values(
      variants
        .map(({ variantId, sku }) => ({ variant_id: variantId, sku, updated_at: now }))
        .sort((a, b) => (a.variant_id < b.variant_id ? -1 : 1)),
    )
    .onConflict((conflict) => conflict.column('variant_id').doNothing())
    .returningAll()
    .execute()
  const occasion = { newId, traceparent: currentTraceparent() }
  await enqueue(
    trx,
    rows.map((row) => stockChanged(levelOf(row), null, occasion)),
  )
}
