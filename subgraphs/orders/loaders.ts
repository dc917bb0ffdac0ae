import { isId } from '@micromart/ids'
import DataLoader from 'dataloader'
import type { Kysely } from 'kysely'
import { ordersById } from './projections/find-orders.ts'
import type { OrderView } from './record-checkout.ts'
import { readOrders, type StoredOrderEvent } from './store.ts'
import type { OrdersTables } from './tables.ts'

export type Loaders = ReturnType<typeof createLoaders>

/**
 * Batches look-ups that happen at once. Nothing is remembered: an order changes within a request that changes it, and
 * within a subscription all the time.
 */
export function createLoaders(db: Kysely<OrdersTables>) {
  return {
    order: new DataLoader<string, OrderView | null>(
      async (ids) => {
        const sane = ids.filter((id) => isId('ord', id))
        const found = sane.length > 0 ? await ordersById(db, sane) : new Map<string, OrderView>()
        return ids.map((id) => found.get(id) ?? null)
      },
      { cache: false },
    ),
    events: new DataLoader<string, StoredOrderEvent[]>(
      async (ids) => {
        const found = await readOrders(db, ids)
        return ids.map((id) => found.get(id) ?? [])
      },
      { cache: false },
    ),
  }
}
