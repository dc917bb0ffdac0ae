import type { TypeOn } from '@micromart/events'
import { type Kysely, sql } from 'kysely'
import type { OrderStatus } from '../../subgraphs/orders/order.ts'
import type { PaymentStatus } from '../../subgraphs/payments/payment.ts'
import type { Breach, Invariant } from './invariant.ts'
import { aggregateVersion } from './log-values.ts'
import { orderHistories } from './order-histories.ts'

// Written out here once more, apart from the code that decides: what decided wrongly would also judge wrongly.

/** In which statuses an order may have an event, and its status from then on. */
const orderEvents: Record<TypeOn<'orders.events'>, { from: (OrderStatus | null)[]; to: OrderStatus }> = {
  'order.placed': { from: [null], to: 'PLACED' },
  'order.stock_reserved': { from: ['PLACED'], to: 'PLACED' },
  'order.stock_rejected': { from: ['PLACED'], to: 'PLACED' },
  'order.payment_authorised': { from: ['PLACED'], to: 'PLACED' },
  'order.payment_declined': { from: ['PLACED'], to: 'PLACED' },
  'order.confirmed': { from: ['PLACED'], to: 'CONFIRMED' },
  'order.shipped': { from: ['CONFIRMED'], to: 'SHIPPED' },
  'order.delivered': { from: ['SHIPPED'], to: 'DELIVERED' },
  'order.return_requested': { from: ['DELIVERED'], to: 'RETURN_REQUESTED' },
  'order.return_received': { from: ['RETURN_REQUESTED'], to: 'RETURNED' },
  'order.cancelled': { from: ['PLACED', 'CONFIRMED'], to: 'CANCELLED' },
}

const paymentStatuses: Record<PaymentStatus, PaymentStatus[]> = {
  PENDING: ['AUTHORISED', 'DECLINED', 'VOIDED'],
  AUTHORISED: ['CAPTURED', 'VOIDED'],
  CAPTURED: ['PARTIALLY_REFUNDED', 'REFUNDED'],
  PARTIALLY_REFUNDED: ['PARTIALLY_REFUNDED', 'REFUNDED'],
  REFUNDED: [],
  VOIDED: [],
  DECLINED: [],
}

function orderFaults(types: readonly string[]): string[] {
  const faults: string[] = []
  let status: OrderStatus | null = null
  for (const type of types) {
    const rule: { from: (OrderStatus | null)[]; to: OrderStatus } | undefined =
      orderEvents[type as TypeOn<'orders.events'>]
    if (!rule?.from.includes(status)) faults.push(`has ${type} when it is ${status ?? 'not placed'}`)
    status = rule?.to ?? status
  }
  return faults
}

function paymentFaults(statuses: readonly PaymentStatus[]): string[] {
  return statuses.flatMap((status, index) => {
    const before = statuses[index - 1] ?? 'PENDING'
    return paymentStatuses[before]?.includes(status) ? [] : [`becomes ${status} when it is ${before}`]
  })
}

/** What the log says that each payment was, version by version, whatever was said twice. */
async function saidOfPayments(db: Kysely<unknown>): Promise<{ key: string; statuses: PaymentStatus[] }[]> {
  const { rows } = await sql<{ key: string; statuses: PaymentStatus[] }>`
    WITH said AS MATERIALIZED (
      SELECT key, "offset", ${aggregateVersion} AS version,
             CASE WHEN value IS JSON OBJECT THEN value::json -> 'data' ->> 'status' END AS status
      FROM log.records WHERE topic = 'payments.events'
    ),
    firsts AS (
      SELECT DISTINCT ON (key, version) key, version, status FROM said
      WHERE version IS NOT NULL AND status IS NOT NULL ORDER BY key, version, "offset"
    )
    SELECT key, array_agg(status ORDER BY version) AS statuses FROM firsts GROUP BY key ORDER BY key`.execute(db)
  return rows
}

/** Orders and payments go from status to status as they may, and never back. */
export const legalTransitions: Invariant = {
  id: 'I14',
  title: 'legal transitions only: no status of an order or a payment goes backwards',
  async check({ orders, events }) {
    const breaches: Breach[] = []
    for await (const batch of orderHistories(orders)) {
      for (const { orderId, stored } of batch) {
        const types = stored.map(({ message }) => String((message as { type?: unknown }).type))
        breaches.push(...orderFaults(types).map((fault) => ({ of: orderId, fault })))
      }
    }
    const payments = (await saidOfPayments(events)).flatMap(({ key, statuses }) =>
      paymentFaults(statuses).map((fault) => ({ of: key, fault })),
    )
    return [...breaches, ...payments]
  },
}
