import { sql } from 'kysely'
import type { CheckedShop } from '../checked-shop.ts'
import type { Breach, Invariant } from '../invariant.ts'
import type { LedgerCharge } from '../ledger.ts'
import { orderIds } from '../order-ids.ts'
import { type PaymentRow, paymentRows } from '../payment-rows.ts'
import { settledOrders } from '../settled-orders.ts'

/** What still counts for an order; a hold that has expired does not, whether or not anybody has swept it. */
const held = (orderIds: readonly string[], now: Date) => sql<{ order_id: string; pieces: bigint }>`
  SELECT order_id, sum(quantity) AS pieces FROM reservation_lines
  WHERE order_id = ANY (${[...orderIds]}) AND (state = 'COMMITTED' OR (state = 'HELD' AND expires_at > ${now}))
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

async function leftOf(shop: CheckedShop, cancelled: readonly string[], now: Date): Promise<Breach[]> {
  const goods = (await held(cancelled, now).execute(shop.inventory)).rows.map(({ order_id, pieces }) => ({
    of: order_id,
    fault: `still holds ${pieces} pieces`,
  }))
  const payments = (await paymentRows(shop.payments, cancelled)).flatMap((row) =>
    ofPayment(row).map((fault) => ({ of: row.orderId, fault })),
  )
  const charges: Breach[] = []
  for await (const page of shop.ledger(cancelled)) {
    charges.push(...page.flatMap((charge) => ofCharge(charge).map((fault) => ({ of: charge.orderId, fault }))))
  }
  return [...goods, ...payments, ...charges]
}

/** A cancelled order holds nothing: no goods, and nobody's money. Amounts are minor units. */
export const compensation: Invariant = {
  id: 'I8',
  title: 'compensation is complete: a cancelled order holds no stock and no money',
  acrossDatabases: true,
  async check(shop, since) {
    const now = shop.clock()
    const breaches: Breach[] = []
    for await (const ids of orderIds(shop.orders, since)) {
      // Orders first: what is settled as cancelled by then must be undone in whatever is read later.
      const orders = await settledOrders(shop.orders, ids, now)
      const undone = ids.filter((id) => orders.get(id)?.settled && orders.get(id)?.status === 'CANCELLED')
      if (undone.length > 0) breaches.push(...(await leftOf(shop, undone, now)))
    }
    return breaches
  },
}
