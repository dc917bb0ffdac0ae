import { follow } from '@micromart/service'
import type { Deps } from './deps.ts'
import { isFinal } from './order.ts'
import { readOrderEvents, type StoredOrderEvent } from './order-store.ts'
import { orderById } from './projections/order-list-store.ts'
import type { OrderView } from './record-checkout.ts'

export interface OrderUpdate {
  event: StoredOrderEvent
  /** The order as of now, which may be further on than the event. */
  order: OrderView
}

/**
 * An order's events after sequence `after` and then those that happen, each once and in order; it ends when nothing
 * more can happen to the order.
 */
export function followOrder({ db, live }: Deps, orderId: string, after: number): AsyncIterableIterator<OrderUpdate> {
  let last = after
  const hints = { channel: 'outbox', concerns: (subject: string) => subject === orderId, pollMs: 1_000 }
  return follow(live, hints, async () => {
    const events = await readOrderEvents(db, orderId, last)
    const order = await orderById(db, orderId)
    if (!order || (events.length === 0 && isFinal(order.status) && last >= order.version)) return null
    last = events.at(-1)?.aggregateversion ?? last
    return events.map((event) => ({ event, order }))
  })
}
