import type { CheckedShop } from '../checked-shop.ts'
import type { Breach, Invariant, Since } from '../invariant.ts'
import type { LedgerCharge } from '../ledger.ts'
import { idsIn, orderIds } from '../order-ids.ts'
import { type PaymentRow, paymentRows } from '../payment-rows.ts'
import { type CheckedOrder, settledOrders } from '../settled-orders.ts'

const sentOut = ['SHIPPED', 'DELIVERED', 'RETURN_REQUESTED']
const over = ['CANCELLED', 'RETURNED']

function ofOrder(
  { currency, authorised, captured, refunded, disputed }: PaymentRow,
  order: CheckedOrder | undefined,
): string[] {
  if (!order) return ['is for an order that does not exist']
  const faults = []
  if (captured > authorised) faults.push(`has captured ${captured} of ${authorised} authorised`)
  if (refunded > captured) faults.push(`has refunded ${refunded} of ${captured} captured`)
  if (!order.settled) return faults
  // What a bank has taken is not there to be given back.
  if (over.includes(order.status) && captured > refunded + disputed) {
    faults.push(`of a ${order.status} order has captured ${captured} and refunded ${refunded}`)
  }
  const { minor: total, currency: wanted } = order.total
  const minor = order.writtenOff ? 0n : total
  if (sentOut.includes(order.status) && (captured !== minor || currency !== wanted)) {
    faults.push(`has captured ${captured} ${currency} for goods sent out for ${minor} ${wanted}`)
  }
  return faults
}

/** An order that costs nothing has no charge. */
const atProvider = ({ status, asked }: PaymentRow) => asked > 0n && !['PENDING', 'DECLINED', 'VOIDED'].includes(status)

function ofCharge(payment: PaymentRow, charge: LedgerCharge | undefined): string[] {
  if (!charge) return atProvider(payment) ? [`is ${payment.status}, and the provider has no charge for it`] : []
  const ours = summed(payment)
  const theirs = summed(charge)
  if (charge.orderId !== payment.orderId) return [`is the provider's charge for ${charge.orderId}`]
  // What was called off keeps its amount in the provider's books, and has none in ours.
  if (payment.status === 'VOIDED' || payment.status === 'DECLINED') {
    return charge.voided || charge.authorised === 0n ? [] : [`is ${payment.status}, and the provider says ${theirs}`]
  }
  if (charge.voided) return [`is ${payment.status}, and voided at the provider`]
  return ours === theirs ? [] : [`says ${ours}, and the provider ${theirs}`]
}

const summed = ({ authorised, captured, refunded, currency }: PaymentRow | LedgerCharge) =>
  `${authorised} authorised, ${captured} captured, ${refunded} refunded ${currency}`

/** Charges that took effect and that no payment knows: an order's second one, say. */
function strayCharges(charges: readonly LedgerCharge[], payments: readonly PaymentRow[]): Breach[] {
  const known = new Map(payments.map((payment) => [payment.reference, payment]))
  const underWay = new Set(payments.filter((payment) => payment.underWay).map(({ orderId }) => orderId))
  const effective = charges.filter((charge) => charge.authorised > 0n && !charge.voided)
  return effective
    .filter(({ reference, orderId }) => !known.has(reference) && !underWay.has(orderId))
    .map((charge) => ({
      of: charge.reference,
      order: charge.orderId,
      fault: `is a charge of ${summed(charge)} for ${charge.orderId} that no payment knows`,
    }))
}

async function ofPayments(shop: CheckedShop, orderIds: readonly string[]): Promise<Breach[]> {
  // A payment has its order before it, so orders are read last; a charge its payment, so the ledger comes after payments.
  const payments = await paymentRows(shop.payments, orderIds)
  const byReference = new Map<string, LedgerCharge>()
  for await (const page of shop.ledger(orderIds)) for (const charge of page) byReference.set(charge.reference, charge)
  const orders = await settledOrders(shop.orders, orderIds, shop.clock())
  return payments.flatMap((payment) => {
    const charge = payment.reference === null ? undefined : byReference.get(payment.reference)
    const faults = [
      ...ofOrder(payment, orders.get(payment.orderId)),
      ...(payment.underWay ? [] : ofCharge(payment, charge)),
    ]
    return faults.map((fault) => ({ of: payment.id, order: payment.orderId, fault }))
  })
}

async function ofLedger({ ledger, payments }: CheckedShop, since: Since | undefined): Promise<Breach[]> {
  const breaches: Breach[] = []
  for await (const page of ledger(since?.orders)) {
    const ids = [...new Set(page.map(({ orderId }) => orderId))]
    breaches.push(...strayCharges(page, await paymentRows(payments, ids)))
  }
  return breaches
}

/**
 * What was captured belongs to one live order or has been given back, what has gone out is paid for or written off, and the
 * provider's own books agree. Amounts are minor units.
 */
export const money: Invariant = {
  id: 'I2',
  title: "money: each captured payment is one live order's or refunded in full, and the provider's ledger agrees",
  acrossDatabases: true,
  async check(shop, since) {
    const breaches: Breach[] = []
    const ofEach = since ? orderIds(shop.orders, since) : idsIn(shop.payments, 'payments', 'order_id')
    for await (const ids of ofEach) breaches.push(...(await ofPayments(shop, ids)))
    return [...breaches, ...(await ofLedger(shop, since))]
  },
}
