import { type CancelReason, type Checkout, failures } from './checkout.ts'
import type { Trx } from './tables.ts'

/** Remembers what an order took out of a cart. */
export async function noteCheckout(trx: Trx, { orderId, customerId, coupon, lines }: Checkout): Promise<void> {
  const known = { customer_id: customerId, coupon, lines: JSON.stringify(lines) }
  await trx
    .insertInto('checkouts')
    .values({ order_id: orderId, ...known })
    .onConflict((conflict) => conflict.column('order_id').doUpdateSet(known))
    .execute()
}

/** Remembers why an order was cancelled. */
export async function noteCancelled(trx: Trx, orderId: string, reason: CancelReason): Promise<void> {
  const known = { cancelled_because: reason }
  await trx
    .insertInto('checkouts')
    .values({ order_id: orderId, ...known })
    .onConflict((conflict) => conflict.column('order_id').doUpdateSet(known))
    .execute()
}

/** Whether an order is known to have been cancelled, for whatever reason. */
export async function isCancelled(trx: Trx, orderId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('checkouts')
    .select('order_id')
    .where('order_id', '=', orderId)
    .where('cancelled_because', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** What a failed checkout held, once; null when it has not failed, is not known, or was given back before. */
export async function takeFailedCheckout(trx: Trx, orderId: string, at: Date): Promise<Checkout | null> {
  const row = await trx
    .updateTable('checkouts')
    .set({ given_back_at: at })
    .where('order_id', '=', orderId)
    .where('given_back_at', 'is', null)
    .where('cancelled_because', 'in', failures)
    .where('lines', 'is not', null)
    .returning(['customer_id', 'coupon', 'lines'])
    .executeTakeFirst()
  if (!row?.customer_id || !row.lines) return null
  return { orderId, customerId: row.customer_id, coupon: row.coupon, lines: row.lines }
}
