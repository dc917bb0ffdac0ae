import type { TypeOn } from '@micromart/events'
import type { OrderStatus } from '@micromart/orders/audit'
import type { PaymentStatus } from '@micromart/payments/audit'
import type { CheckedLog } from '../checked-shop.ts'
import { Horizon } from '../horizon.ts'
import type { Breach, Invariant } from '../invariant.ts'
import { orderHistories } from '../order-histories.ts'
import { Recent } from '../recent.ts'
import { saidIn } from '../said.ts'

// Written out here once more, apart from the code that decides: what decided wrongly would also judge wrongly.

interface Rule {
  from: (OrderStatus | null)[]
  to: OrderStatus | 'as it was'
}

// Money may be asked for after shipping only in orders that an older version shipped before it had it.
const unpaid: OrderStatus[] = ['CONFIRMED', 'SHIPPED', 'DELIVERED', 'RETURN_REQUESTED']

const anyStatus: OrderStatus[] = [...unpaid, 'PLACED', 'RETURNED', 'CANCELLED']

/** In which statuses an order may have an event, and its status from then on. */
const orderEvents: Record<TypeOn<'orders.events'>, Rule> = {
  'order.placed': { from: [null], to: 'PLACED' },
  'order.stock_reserved': { from: ['PLACED'], to: 'PLACED' },
  'order.stock_rejected': { from: ['PLACED'], to: 'PLACED' },
  'order.payment_authorised': { from: ['PLACED'], to: 'PLACED' },
  'order.payment_declined': { from: ['PLACED'], to: 'PLACED' },
  'order.confirmed': { from: ['PLACED'], to: 'CONFIRMED' },
  'order.shipment_requested': { from: ['CONFIRMED'], to: 'CONFIRMED' },
  'order.payment_captured': { from: unpaid, to: 'as it was' },
  'order.payment_refused': { from: unpaid, to: 'as it was' },
  'order.payment_retried': { from: unpaid, to: 'as it was' },
  'order.payment_written_off': { from: unpaid, to: 'as it was' },
  'order.shipped': { from: ['CONFIRMED'], to: 'SHIPPED' },
  'order.delivered': { from: ['SHIPPED'], to: 'DELIVERED' },
  'order.return_requested': { from: ['DELIVERED'], to: 'RETURN_REQUESTED' },
  'order.return_received': { from: ['RETURN_REQUESTED'], to: 'RETURNED' },
  'order.adopted': { from: anyStatus, to: 'as it was' },
  'order.cancelled': { from: ['PLACED', 'CONFIRMED'], to: 'CANCELLED' },
}

const paymentStatuses: Record<PaymentStatus, PaymentStatus[]> = {
  PENDING: ['AUTHORISED', 'DECLINED', 'VOIDED'],
  AUTHORISED: ['CAPTURED', 'VOIDED', 'DECLINED'],
  CAPTURED: ['PARTIALLY_REFUNDED', 'REFUNDED'],
  PARTIALLY_REFUNDED: ['PARTIALLY_REFUNDED', 'REFUNDED'],
  REFUNDED: [],
  VOIDED: [],
  // What can be captured no more is declined then, and another charge may take its place.
  DECLINED: ['CAPTURED', 'DECLINED'],
}

/** What is wrong with the history of an order, by the types of its events. */
export function orderFaults(types: readonly string[]): string[] {
  const faults: string[] = []
  let status: OrderStatus | null = null
  for (const type of types) {
    const rule: Rule | undefined = orderEvents[type as TypeOn<'orders.events'>]
    if (!rule?.from.includes(status)) faults.push(`has ${type} when it is ${status ?? 'not placed'}`)
    if (rule && rule.to !== 'as it was') status = rule.to
  }
  return faults
}

/** What the log says that a payment was, and by what event, by version, whatever was said twice. */
type SaidOfPayment = Map<number, { status: PaymentStatus; type: string | null }>

/** A payment's first version comes from PENDING; where the log has forgotten the version before, nothing can be said. */
function paymentFaults(statuses: SaidOfPayment): string[] {
  return [...statuses].flatMap(([version, { status, type }]) => {
    const before = version === 1 ? 'PENDING' : statuses.get(version - 1)?.status
    if (before === undefined) return []
    // Banks dispute what has its status already.
    const legal = type === 'payment.disputed' ? status === before : paymentStatuses[before]?.includes(status)
    return legal ? [] : [`becomes ${status} when it is ${before}`]
  })
}

/** What was heard of payments, and what is wrong with them: nothing that comes later makes that right. */
class HeardOfPayments {
  readonly #horizon = new Horizon()
  readonly #payments = new Recent<SaidOfPayment>()
  readonly faults = new Map<string, string[]>()

  async hear(log: CheckedLog): Promise<void> {
    const touched = new Map<string, SaidOfPayment>()
    for await (const record of log.records('payments.events', this.#horizon.next)) {
      this.#horizon.pass(record)
      const { version, type, data } = saidIn(record.value)
      if (version === null || typeof data.status !== 'string') continue
      const known = this.#payments.get(record.key) ?? new Map()
      this.#payments.set(record.key, known)
      touched.set(record.key, known)
      if (!known.has(version)) known.set(version, { status: data.status, type })
    }
    for (const [key, statuses] of touched) {
      const faults = paymentFaults(statuses)
      if (faults.length > 0) this.faults.set(key, faults)
    }
  }
}

/** Orders and payments go from status to status as they may, and never back. */
export function legalTransitions(): Invariant {
  let heard: HeardOfPayments | undefined
  return {
    id: 'I14',
    title: 'legal transitions only: no status of an order or a payment goes backwards',
    async check({ orders, log }, since) {
      const breaches: Breach[] = []
      for await (const batch of orderHistories(orders, since)) {
        for (const { orderId, stored } of batch) {
          const types = stored.map(({ message }) => String((message as { type?: unknown }).type))
          breaches.push(...orderFaults(types).map((fault) => ({ of: orderId, fault })))
        }
      }
      if (!since || !heard) heard = new HeardOfPayments()
      await heard.hear(log)
      const payments = [...heard.faults].flatMap(([of, faults]) => faults.map((fault) => ({ of, fault })))
      return [...breaches, ...payments]
    },
  }
}
