import { isId } from '@micromart/ids'
import { loadGrouped, loadOne } from '@micromart/service'
import type { Deps } from './deps.ts'
import { notesOf } from './notes/note-store.ts'
import { openEvents, personalTypes } from './order-key-store.ts'
import { readOrders } from './order-store.ts'
import { ordersById } from './projections/order-list-store.ts'

export type Loaders = ReturnType<typeof createLoaders>

/**
 * A request's batched look-ups. Nothing is remembered: an order changes within a request that changes it, and within a
 * subscription all the time.
 */
export function createLoaders({ db }: Deps) {
  const couldBe = (id: string) => isId('ord', id)
  return {
    order: loadOne({ couldBe, find: (ids) => ordersById(db, ids), keyOf: ({ id }) => id }, { cache: false }),
    events: loadGrouped(
      {
        couldBe,
        find: async (ids) => [...(await readOrders(db, ids)).values()].flat(),
        keyOf: ({ subject }) => subject,
      },
      { cache: false },
    ),
    notes: loadGrouped({ couldBe, find: (ids) => notesOf(db, ids), keyOf: ({ orderId }) => orderId }, { cache: false }),
    /** Those events that hold something personal, as far as it can be read. */
    personal: loadGrouped(
      {
        couldBe,
        find: async (ids) => openEvents(db, [...(await readOrders(db, ids, personalTypes)).values()].flat()),
        keyOf: ({ subject }) => subject,
      },
      { cache: false },
    ),
  }
}
