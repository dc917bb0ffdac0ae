import { isId } from '@micromart/ids'
import { enqueue } from '@micromart/messaging'
import { currentTraceparent } from '@micromart/telemetry'
import type { Kysely } from 'kysely'
import { reorderPointFault } from './adjustment.ts'
import type { Occasion } from './occasion.ts'
import { notFound } from './problems.ts'
import { moved } from './stock.ts'
import { stockChanged } from './stock-changed.ts'
import { type InventoryDb, lockShelf, saveShelf } from './store.ts'

interface ReorderPoint {
  variantId: string
  reorderPoint: number
}

/** From how many pieces on the shop calls a variant low. Setting it to what it is changes nothing. */
export async function setReorderPoint(
  db: Kysely<InventoryDb>,
  { variantId, reorderPoint }: ReorderPoint,
  { clock, newId }: Occasion,
) {
  const fault = reorderPointFault(reorderPoint)
  if (fault) return fault
  if (!isId('var', variantId)) return notFound(variantId)
  return db.transaction().execute(async (trx) => {
    const now = clock()
    const { told, levels } = await lockShelf(trx, [variantId], now)
    const [was, level] = [told.get(variantId), levels.get(variantId)]
    if (!was || !level) return notFound(variantId)
    const same = level.reorderPoint === reorderPoint && level.reserved === was.reserved
    if (same) return { __typename: 'StockAdjusted' as const, stock: level }
    const stock = { ...moved(level, { onHand: 0, reserved: 0 }, now), reorderPoint }
    await saveShelf(trx, [stock])
    await enqueue(trx, [stockChanged(stock, was, { newId, traceparent: currentTraceparent() })])
    return { __typename: 'StockAdjusted' as const, stock }
  })
}
