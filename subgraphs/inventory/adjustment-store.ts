import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { Adjustment } from './adjustment.ts'
import type { StockLevel } from './stock.ts'
import type { InventoryDb } from './store.ts'

/** A stock level as a JSON column holds it. */
const storedLevel = z.object({
  variantId: z.string(),
  sku: z.string(),
  onHand: z.int(),
  reserved: z.int(),
  reorderPoint: z.int(),
  version: z.int(),
  updatedAt: z.coerce.date(),
})

/**
 * Takes the key for this adjustment, waiting for a transaction that is just taking it too.
 * @returns what was answered when the same was done before, `reused` when the key stands for something else, or
 *   undefined when it is new: then the transaction must record an answer or withdraw the key.
 */
export async function recordKey(
  trx: Transaction<InventoryDb>,
  entry: Adjustment & { fingerprint: string; staffId: string; at: Date },
): Promise<StockLevel | 'reused' | undefined> {
  const taken = await trx
    .insertInto('stock_adjustments')
    .values({
      idempotency_key: entry.idempotencyKey,
      fingerprint: entry.fingerprint,
      variant_id: entry.variantId,
      pieces: entry.by,
      reason: entry.reason,
      staff_id: entry.staffId,
      answer: null,
      at: entry.at,
    })
    .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
    .returning('idempotency_key')
    .executeTakeFirst()
  if (taken) return
  const known = await trx
    .selectFrom('stock_adjustments')
    .select(['fingerprint', 'answer'])
    .where('idempotency_key', '=', entry.idempotencyKey)
    .executeTakeFirstOrThrow()
  return known.fingerprint === entry.fingerprint ? storedLevel.parse(known.answer) : 'reused'
}

export async function recordAnswer(trx: Transaction<InventoryDb>, key: string, level: StockLevel): Promise<void> {
  await trx
    .updateTable('stock_adjustments')
    .set({ answer: JSON.stringify(level) })
    .where('idempotency_key', '=', key)
    .execute()
}

export async function withdrawKey(trx: Transaction<InventoryDb>, key: string): Promise<void> {
  await trx.deleteFrom('stock_adjustments').where('idempotency_key', '=', key).execute()
}
