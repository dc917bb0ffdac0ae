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

interface Followed {
  id: string
  /** The sequence behind which to begin. */
  after: number
  /** Whether whoever follows still may; a guest's order is another's once it is adopted. */
  maySee(order: OrderView): boolean
}

/**
 * An order's events after a sequence and then those that happen, each once and in order; it ends when nothing more can happen to
 * the order, or it is not to be seen any more.
 */
export function followOrder(
  { db, live, versions }: Deps,
  { id, after, maySee }: Followed,
): AsyncIterableIterator<OrderUpdate> {
  let last = after
  let known: number | undefined
  let isBehind = false
  const hints = {
    channel: 'outbox',
    concerns: (subject: string) => subject === id,
    pollMs: 2_000,
    mayBeNew: async () => (await versions.load(id))?.version !== known,
    isBehind: () => isBehind,
  }
  return follow(live, hints, async () => {
    const events = await readOrderEvents(db, id, last)
    const order = await orderById(db, id)
    if (!order || !maySee(order) || (events.length === 0 && isFinal(order.status) && last >= order.version)) return null
    last = events.at(-1)?.aggregateversion ?? last
    // What was read before the order may be less than it is now; where it has ended, the next look says so.
    known = last
    isBehind = order.version > last || isFinal(order.status)
    return events.map((event) => ({ event, order }))
  })
}
