import { enqueue } from '@micromart/messaging'
import type { Kysely } from 'kysely'
import type { Occasion } from './occasion.ts'
import { shelve } from './shelve.ts'
import { type InventoryDb, lockShelf } from './store.ts'

const variantsARun = 200

/**
 * A worker's task: writes down what is true already, that expired holds no longer count, and tells the world. Safe in
 * every replica at once: whoever locks a variant second finds nothing left to sweep.
 * @returns how many variants were looked at.
 */
export async function expireHolds(db: Kysely<InventoryDb>, occasion: Occasion, signal?: AbortSignal): Promise<number> {
  const now = occasion.clock()
  const due = await db
    .selectFrom('reservation_lines')
    .select('variant_id')
    .distinct()
    .where('state', '=', 'HELD')
    .where('expires_at', '<=', now)
    .limit(variantsARun)
    .execute()
  for (const { variant_id: variantId } of due) {
    signal?.throwIfAborted()
    await db.transaction().execute(async (trx) => {
      const locked = await lockShelf(trx, [variantId], now)
      await enqueue(trx, await shelve(trx, locked, [], occasion))
    })
  }
  return due.length
}
