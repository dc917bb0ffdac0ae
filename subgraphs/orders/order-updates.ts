import type { Live } from '@micromart/service'
import type { Kysely } from 'kysely'
import { isFinal } from './order.ts'
import { orderById } from './projections/find-orders.ts'
import type { OrderView } from './record-checkout.ts'
import { readOrderEvents, type StoredOrderEvent } from './store.ts'
import type { OrdersTables } from './tables.ts'

/** How long a hint may be missing before the store is asked all the same, in ms. */
const pollMs = 1_000

export interface OrderUpdate {
  event: StoredOrderEvent
  /** The order as of now, which may be further on than the event. */
  order: OrderView
}

/**
 * An order's events after sequence `after` and then those that happen, each once and in order; it ends when nothing
 * more can happen to the order. The store alone says what has happened, in whichever process it did: notifications only
 * tell when to look. Listening begins before the first look, so nothing falls in between.
 */
export async function* orderUpdates(
  db: Kysely<OrdersTables>,
  live: Pick<Live, 'on'>,
  orderId: string,
  after: number,
): AsyncGenerator<OrderUpdate, void, undefined> {
  let stirred = false
  let wake = () => {}
  const unhook = live.on('outbox', (subject) => {
    if (subject !== orderId) return
    stirred = true
    wake()
  })
  try {
    for (let last = after; ; ) {
      stirred = false
      const events = await readOrderEvents(db, orderId, last)
      const order = await orderById(db, orderId)
      if (!order) return
      for (const event of events) {
        yield { event, order }
        last = event.aggregateversion ?? last
      }
      if (isFinal(order.status) && last >= order.version) return
      if (!stirred)
        await new Promise<void>((resume) => {
          const timer = setTimeout(resume, pollMs)
          wake = () => {
            clearTimeout(timer)
            resume()
          }
        })
    }
  } finally {
    unhook()
  }
}
