import { createHash } from 'node:crypto'
import { isId } from '@micromart/ids'
import { enqueue } from '@micromart/messaging'
import { failpoint } from '@micromart/service'
import { withSpan } from '@micromart/telemetry'
import type { Kysely, Transaction } from 'kysely'
import { type Adjustment, adjustmentFault, adjustmentRefusal } from './adjustment.ts'
import { recordAnswer, recordKey, withdrawKey } from './adjustment-store.ts'
import { failpoints } from './failpoints.ts'
import type { Occasion } from './occasion.ts'
import { keyReused, notFound } from './problems.ts'
import { shelve } from './shelve.ts'
import { moved, type StockLevel } from './stock.ts'
import { type InventoryDb, lockShelf } from './store.ts'

const adjusted = (stock: StockLevel) => ({ __typename: 'StockAdjusted' as const, stock })

/**
 * Goods come or go by hand. The same key with the same input is done once and answered alike for ever; keys are the
 * shop's own, not a member of staff's, so that an import begun by one can be finished by another.
 */
export async function adjustStock(db: Kysely<InventoryDb>, input: Adjustment, staffId: string, occasion: Occasion) {
  const fault = adjustmentFault(input)
  if (fault) return fault
  if (!isId('var', input.variantId)) return notFound(input.variantId)
  const attributes = { 'micromart.variant.id': input.variantId }
  const answer = await withSpan('update-inventory', { attributes }, () =>
    db.transaction().execute((trx) => adjustOnce(trx, input, staffId, occasion)),
  )
  failpoint(failpoints.afterAdjust)
  return answer
}

async function adjustOnce(trx: Transaction<InventoryDb>, input: Adjustment, staffId: string, occasion: Occasion) {
  const now = occasion.clock()
  const before = await recordKey(trx, { ...input, fingerprint: fingerprintOf(input), staffId, at: now })
  if (before === 'reused') return keyReused
  if (before) return adjusted(before)

  const { variantId, by } = input
  const locked = await lockShelf(trx, [variantId], now)
  const level = locked.levels.get(variantId)
  const refusal = level ? adjustmentRefusal(level, by) : notFound(variantId)
  const moves = refusal ? [] : [{ variantId, onHand: by, reserved: 0 }]
  await enqueue(trx, await shelve(trx, locked, moves, occasion))
  if (refusal || !level) {
    // Only effects are remembered: the same key may be tried again when it can have one.
    await withdrawKey(trx, input.idempotencyKey)
    return refusal ?? notFound(variantId)
  }
  const after = moved(level, { onHand: by, reserved: 0 }, now)
  await recordAnswer(trx, input.idempotencyKey, after)
  return adjusted(after)
}

const fingerprintOf = ({ variantId, by, reason }: Adjustment): string =>
  createHash('sha256')
    .update(JSON.stringify([variantId, by, reason]))
    .digest('hex')
