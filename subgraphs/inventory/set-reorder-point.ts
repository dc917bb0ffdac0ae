import { isId } from '@micromart/ids'
import { readInput } from '@micromart/input'
import { enqueue } from '@micromart/messaging'
import { currentTraceContext } from '@micromart/telemetry'
import type { Deps } from './deps.ts'
import { reorderPointInput } from './input.ts'
import type { ProblemOf } from './problem.ts'
import { lockShelf, saveShelf } from './shelf-store.ts'
import { moved, type StockLevel } from './stock.ts'
import { stockChanged } from './stock-changed.ts'

export type SetReorderPointOutcome = { stock: StockLevel } | ProblemOf<'invalid input' | 'no such variant'>

/** From how many pieces on the shop calls a variant low. Setting it to what it is changes nothing. */
export async function setReorderPoint({ db, clock, newId }: Deps, input: unknown): Promise<SetReorderPointOutcome> {
  const read = readInput(reorderPointInput, input)
  if ('problem' in read) return read
  const { variantId, reorderPoint } = read.value
  if (!isId('var', variantId)) return { problem: 'no such variant', id: variantId }
  return db.transaction().execute(async (trx) => {
    const now = clock()
    const { told, levels } = await lockShelf(trx, [variantId], now)
    const [was, level] = [told.get(variantId), levels.get(variantId)]
    if (!was || !level) return { problem: 'no such variant', id: variantId }
    if (level.reorderPoint === reorderPoint && level.reserved === was.reserved) return { stock: level }
    const stock = { ...moved(level, { onHand: 0, reserved: 0 }, now), reorderPoint }
    await saveShelf(trx, [stock])
    await enqueue(trx, [stockChanged(stock, was, { newId, trace: currentTraceContext() })])
    return { stock }
  })
}
