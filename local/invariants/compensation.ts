import { sql } from 'kysely'
import type { Breach, Invariant } from './invariant.ts'
import type { LedgerCharge } from './ledger.ts'
import { type PaymentRow, paymentRows } from './payment-rows.ts'
import { settledOrders } from './settled-orders.ts'

/** What still counts for an order; a hold that has expired does not, whether or not anybody has swept it. */
const held = (now: Date) => sql<{ order_id: string; pieces: bigint }>`
  SELECT order_id, sum(quantity) AS pieces FROM reservation_lines
  WHERE state = 'COMMITTED' OR (state = 'HELD' AND expires_at > ${now})
  GROUP BY order_id ORDER BY order_id`

function ofPayment({ status, authorised, captured, refunded, currency }: PaymentRow): string[] {
  if (captured > refunded) return [`has paid ${captured} ${currency} and got back ${refunded}`]
  return status === 'AUTHORISED' ? [`still has ${authorised} ${currency} authorised`] : []
}

function ofCharge({ authorised, captured, refunded, voided, currency }: LedgerCharge): string[] {
  if (captured > refunded) return [`has paid the provider ${captured} ${currency} and got back ${refunded}`]
  const open = !voided && captured === 0n && authorised > 0n
  return open ? [`still has ${authorised} ${currency} authorised at the provider`] : []
}

/** A cancelled order holds nothing: no goods, and nobody's money. Amounts are minor units. */
export const compensation: Invariant = {
  id: 'I8',
  title: 'compensation is complete: a cancelled order holds no stock and no money',
  acrossDatabases: true,
  async check(shop) {
    const now = shop.clock()
    // Orders first: what is settled as cancelled by then must be undone in whatever is read later.
    const orders = await settledOrders(shop.orders, now)
    const undone = (orderId: string) => {
      const order = orders.get(orderId)
      return order?.settled === true && order.status === 'CANCELLED'
    }
    const goods = (await held(now).execute(shop.inventory)).rows.map(({ order_id, pieces }) => ({
      of: order_id,
      fault: `still holds ${pieces} pieces`,
    }))
    const payments = (await paymentRows(shop.payments)).flatMap((row) =>
      ofPayment(row).map((fault) => ({ of: row.orderId, fault })),
    )
    const charges = (await shop.ledger()).flatMap((charge) =>
      ofCharge(charge).map((fault) => ({ of: charge.orderId, fault })),
    )
    return [...goods, ...payments, ...charges].filter(({ of }: Breach) => undone(of))
  },
}
