import type { Message } from '@micromart/events'
import { currentTraceparent } from '@micromart/telemetry'
import type { Transaction } from 'kysely'
import type { Occasion } from './occasion.ts'
import { moved, type StockLevel, type StockMove, totalMoves } from './stock.ts'
import { stockChanged } from './stock-changed.ts'
import { type InventoryDb, type LockedShelf, saveShelf } from './store.ts'

/**
 * Writes a locked shelf back: the moves, and the expired holds that were swept when it was locked.
 * @returns a `stock.changed` for each variant that changed, to be enqueued.
 */
export async function shelve(
  trx: Transaction<InventoryDb>,
  { told, levels }: LockedShelf,
  moves: readonly StockMove[],
  { clock, newId }: Occasion,
): Promise<Message[]> {
  const now = clock()
  const swept = [...levels].map(([variantId, level]) => ({
    variantId,
    onHand: 0,
    reserved: level.reserved - (told.get(variantId)?.reserved ?? level.reserved),
  }))
  const changes = totalMoves([...moves, ...swept]).flatMap((move): { was: StockLevel; now: StockLevel }[] => {
    const was = told.get(move.variantId)
    return was ? [{ was, now: moved(was, move, now) }] : []
  })
  await saveShelf(
    trx,
    changes.map((change) => change.now),
  )
  return changes.map((change) => stockChanged(change.now, change.was, { newId, traceparent: currentTraceparent() }))
}
