import type { Adjustment } from './input.ts'
import type { Trx } from './tables.ts'

/** Writes down that pieces came or went by hand. Throws when something has come or gone under that key before. */
export async function recordAdjustment(
  trx: Trx,
  { idempotencyKey, variantId, by, reason }: Adjustment,
  { staffId, at }: { staffId: string; at: Date },
): Promise<void> {
  await trx
    .insertInto('stock_adjustments')
    .values({ idempotency_key: idempotencyKey, variant_id: variantId, pieces: by, reason, staff_id: staffId, at })
    .execute()
}
