import { isId } from '@micromart/ids'
import DataLoader from 'dataloader'
import type { Kysely } from 'kysely'
import type { StockLevel } from './stock.ts'
import { type InventoryDb, readStock } from './store.ts'

/** Reads the stock of all variants that a request asks for at once; null for those inventory has never heard of. */
export function stockLoader(db: Kysely<InventoryDb>, clock: () => Date): DataLoader<string, StockLevel | null> {
  return new DataLoader(async (variantIds) => {
    const ids = variantIds.filter((id) => isId('var', id))
    const levels = ids.length > 0 ? await readStock(db, ids, clock()) : new Map<string, StockLevel>()
    return variantIds.map((id) => levels.get(id) ?? null)
  })
}
