import type { Insertable } from 'kysely'
import { type CancelReason, type Checkout, failures } from './checkout.ts'
import type { Tables, Trx } from './tables.ts'

/** Remembers what an order took out of a cart. True: its customer may be owed that again. */
export function noteCheckout(trx: Trx, { orderId, customerId, coupon, lines }: Checkout): Promise<boolean> {
  return note(trx, orderId, { customer_id: customerId, coupon, lines: JSON.stringify(lines) })
}

/** Remembers why an order was cancelled. True: its customer may be owed again what it held. */
export function noteCancelled(trx: Trx, orderId: string, reason: CancelReason): Promise<boolean> {
  return note(trx, orderId, { cancelled_because: reason })
}

async function note(trx: Trx, orderId: string, known: Insertable<Partial<Tables['checkouts']>>): Promise<boolean> {
  const row = await trx
    .insertInto('checkouts')
    .values({ ...known, order_id: orderId })
    .onConflict((conflict) => conflict.column('order_id').doUpdateSet(known))
    .returning(['cancelled_because', 'given_back_at'])
    .executeTakeFirstOrThrow()
  return row.given_back_at === null && failures.some((failure) => failure === row.cancelled_because)
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
