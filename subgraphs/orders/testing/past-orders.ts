import type { IdSource } from '@micromart/ids'
import { insertRows } from '@micromart/service'
import { appendHistories, type OrderHistory } from '../order-store.ts'
import { projectOrders } from '../projections/order-view-store.ts'
import type { CheckoutSaga } from '../saga/checkout-saga.ts'
import { pendingTimeouts } from '../saga/saga-steps.ts'
import type { Trx } from '../tables.ts'

/** An order of long ago that awaits nobody. */
export interface PastOrder extends OrderHistory {
  number: string
  saga: CheckoutSaga
  /** When anything happened last. */
  endedAt: Date
}

/** Writes orders of long ago as they would be there by now: their events, views and sagas; keys and placements have gone by then. */
export async function writePastOrders(trx: Trx, past: readonly PastOrder[], newId: IdSource): Promise<void> {
  const busy = past.find(({ saga }) => pendingTimeouts(saga).length > 0)
  if (busy) throw new Error(`order ${busy.orderId} awaits ${pendingTimeouts(busy.saga).join(' and ')}`)
  await projectOrders(trx, await appendHistories(trx, past, newId))
  await insertRows(
    trx,
    'order_numbers',
    past.map(({ number, orderId }) => ({ number, order_id: orderId })),
  )
  await insertRows(
    trx,
    'checkout_sagas',
    past.map(({ orderId, saga, endedAt }) => ({ order_id: orderId, state: saga, updated_at: endedAt })),
  )
}
