import type { Page } from '@micromart/pagination'
import { type Kysely, sql } from 'kysely'
import type { StockLevel } from './stock.ts'
import { type InventoryDb, levelOf, liveStock } from './store.ts'

/**
 * Stock levels in the order of their variants' ids, that is, as variants came to be; one more than the page holds, to
 * tell whether there is a next one.
 */
export async function listStock(
  db: Kysely<InventoryDb>,
  { page, lowOnly }: { page: Page<[string]>; lowOnly: boolean },
  now: Date,
): Promise<StockLevel[]> {
  let query = liveStock(db, now)
    .orderBy('stock.variant_id')
    .limit(page.first + 1)
  if (page.after) query = query.where('stock.variant_id', '>', page.after[0])
  if (lowOnly) {
    const free = sql<number>`stock.on_hand - stock.reserved + coalesce(expired.pieces, 0)`
    query = query.where(free, '<=', sql<number>`stock.reorder_point`)
  }
  return (await query.execute()).map(levelOf)
}
