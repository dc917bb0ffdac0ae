import { fingerprintOf, once } from '@micromart/idempotency'
import { isId } from '@micromart/ids'
import { readInput } from '@micromart/input'
import { enqueue } from '@micromart/messaging'
import { failpoint } from '@micromart/service'
import { withSpan } from '@micromart/telemetry'
import { z } from 'zod'
import { refuseAdjustment } from './adjustment.ts'
import { recordAdjustment } from './adjustment-store.ts'
import type { Deps } from './deps.ts'
import { failpoints } from './failpoints.ts'
import { type Adjustment, adjustmentInput } from './input.ts'
import type { Problem } from './problem.ts'
import { lockShelf } from './shelf-store.ts'
import { shelve } from './shelve.ts'
import { moved, type StockLevel } from './stock.ts'
import type { Texts, Trx } from './tables.ts'

export type AdjustStockOutcome = { stock: StockLevel } | Problem

/**
 * Goods come or go by hand. The same key with the same input is done once and answered alike for ever; keys are the
 * shop's own, not a member of staff's, so that an import begun by one can be finished by another.
 */
export async function adjustStock(deps: Deps, input: unknown, staffId: string): Promise<AdjustStockOutcome> {
  const read = readInput(adjustmentInput, input)
  if ('problem' in read) return read
  if (!isId('var', read.value.variantId)) return { problem: 'no such variant', id: read.value.variantId }
  const attributes = { 'micromart.variant.id': read.value.variantId }
  const outcome = await withSpan('update-inventory', { attributes }, () =>
    deps.db.transaction().execute((trx) => adjustOnce(trx, deps, read.value, staffId)),
  )
  failpoint(failpoints.afterAdjust)
  return outcome
}

function adjustOnce(trx: Trx, deps: Deps, adjustment: Adjustment, staffId: string): Promise<AdjustStockOutcome> {
  const { idempotencyKey: key, variantId, by, reason } = adjustment
  const at = deps.clock()
  const fingerprint = fingerprintOf([variantId, by, reason])
  return once(trx, { operation: 'adjustStock', caller: 'shop', key, fingerprint }, at, {
    forEver: true,
    effect: () => adjust(trx, deps, adjustment, { staffId, at }),
    kept: ({ stock }) => JSON.stringify(stock),
    again: async (kept) => ({ stock: keptLevel.parse(JSON.parse(kept)) }),
  })
}

async function adjust(
  trx: Trx,
  deps: Deps,
  adjustment: Adjustment,
  { staffId, at }: { staffId: string; at: Date },
): Promise<AdjustStockOutcome> {
  const { variantId, by } = adjustment
  const locked = await lockShelf(trx, [variantId], at)
  const level = locked.levels.get(variantId)
  if (!level) return { problem: 'no such variant', id: variantId }
  const refusal = refuseAdjustment(level, by)
  const move = { variantId, onHand: by, reserved: 0 }
  await enqueue(trx, await shelve(trx, deps, locked, refusal ? [] : [move]))
  if (refusal) return refusal
  const stock = moved(level, move, at)
  await recordAdjustment(trx, adjustment, { staffId, at })
  return { stock }
}

/** A stock level as it is kept under its key. */
const keptLevel: z.ZodType<StockLevel, Texts['idempotency_keys.answer']> = z.object({
  variantId: z.string(),
  sku: z.string(),
  title: z.string().nullable().default(null),
  onHand: z.int(),
  reserved: z.int(),
  reorderPoint: z.int(),
  version: z.int(),
  updatedAt: z.string().transform((at) => new Date(at)),
})
