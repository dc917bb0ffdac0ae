import type { Message } from '@micromart/events'
import { currentTraceContext } from '@micromart/telemetry'
import type { Deps } from './deps.ts'
import { type LockedShelf, saveShelf } from './shelf-store.ts'
import { type StockMove, shelved } from './stock.ts'
import { stockChanged } from './stock-changed.ts'
import type { Trx } from './tables.ts'

/**
 * Writes a locked shelf back: the moves, and the expired holds that were swept when it was locked.
 * @returns a `stock.changed` for each variant that changed, to be enqueued.
 */
export async function shelve(
  trx: Trx,
  { newId }: Deps,
  shelf: LockedShelf,
  moves: readonly StockMove[],
): Promise<Message[]> {
  const changes = shelved(shelf, moves)
  await saveShelf(
    trx,
    changes.map((change) => change.now),
  )
  return changes.map((change) => stockChanged(change.now, change.was, { newId, trace: currentTraceContext() }))
}
