import type { Db } from '../tables.ts'

/** Why money of an order was given back. */
export interface RefundRemark {
  orderId: string
  text: string
  at: Date
}

/** What staff wrote of a customer's refunds, the latest first; at most 1,000. */
export async function refundRemarksOf(db: Db, customerId: string): Promise<RefundRemark[]> {
  const rows = await db
    .selectFrom('payments')
    .innerJoin('payment_actions', 'payment_actions.payment_id', 'payments.id')
    .select(['payments.order_id', 'payment_actions.reason', 'payment_actions.created_at'])
    .where('payments.customer_id', '=', customerId)
    .where('payment_actions.kind', '=', 'REFUND')
    .where('payment_actions.reason', '!=', '')
    // What the saga asks for is nobody's word.
    .where('payment_actions.command_id', 'is', null)
    .orderBy('payment_actions.seq', 'desc')
    .limit(1_000)
    .execute()
  return rows.map((row) => ({ orderId: row.order_id, text: row.reason ?? '', at: row.created_at }))
}
