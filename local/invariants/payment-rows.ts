import type { PaymentStatus, PaymentsTables } from '@micromart/payments/audit'
import { type Kysely, sql } from 'kysely'

/** A payment as its row says, in minor units of its currency. */
export interface PaymentRow {
  id: string
  orderId: string
  status: PaymentStatus
  currency: string
  asked: bigint
  authorised: bigint
  captured: bigint
  refunded: bigint
  /** What customers' banks have of it. */
  disputed: bigint
  reference: string | null
  /** Something is being done about it, so the provider may be ahead of the row. */
  underWay: boolean
}

/** The payments of orders, as of one moment. */
export async function paymentRows(db: Kysely<PaymentsTables>, orderIds: readonly string[]): Promise<PaymentRow[]> {
  const { rows } = await sql<PaymentRow>`
    SELECT id, order_id AS "orderId", status, currency, asked, authorised, captured, refunded, disputed, reference,
           EXISTS (SELECT FROM payment_actions action
                   WHERE action.payment_id = payments.id AND action.finished_at IS NULL) AS "underWay"
    FROM payments WHERE order_id = ANY (${[...orderIds]}) ORDER BY id`.execute(db)
  return rows
}
