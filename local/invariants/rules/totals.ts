import { fromWire, type WireMoney } from '@micromart/money'
import type { Placed } from '@micromart/orders/audit'
import type { Breach, Invariant } from '../invariant.ts'
import { type OrderHistory, orderHistories, readHistory } from '../order-histories.ts'
import { type PaymentRow, paymentRows } from '../payment-rows.ts'

const minorOf = (amount: WireMoney): bigint => fromWire(amount).minor
const said = ({ amount, currency }: WireMoney) => `${amount} ${currency}`

/** Computed here once more, apart from the code that places orders: what added wrongly would also judge wrongly. */
function sumFaults({ lines, subtotal, discount, shipping, tax, total }: Placed): string[] {
  const faults = []
  const amounts = [
    subtotal,
    discount,
    shipping,
    tax,
    total,
    ...lines.flatMap((line) => [line.unitPrice, line.lineTotal]),
  ]
  if (amounts.some(({ currency }) => currency !== total.currency)) return ['has amounts of several currencies']
  if (amounts.some((amount) => minorOf(amount) < 0n)) faults.push('has an amount below zero')
  for (const { sku, unitPrice, quantity, lineTotal } of lines) {
    if (minorOf(unitPrice) * BigInt(quantity) !== minorOf(lineTotal)) {
      faults.push(`has ${quantity} of ${sku} at ${said(unitPrice)} for ${said(lineTotal)}`)
    }
  }
  if (lines.reduce((sum, { lineTotal }) => sum + minorOf(lineTotal), 0n) !== minorOf(subtotal)) {
    faults.push(`has lines that do not add up to ${said(subtotal)}`)
  }
  const due = minorOf(subtotal) - minorOf(discount) + minorOf(shipping) + minorOf(tax)
  if (due !== minorOf(total)) faults.push(`costs ${said(total)}, and its parts come to ${due} minor units`)
  return faults
}

function paymentFaults(total: WireMoney, { asked, authorised, currency }: PaymentRow): string[] {
  const minor = minorOf(total)
  if (asked !== minor || currency !== total.currency) {
    return [`costs ${said(total)}, and its payment asks for ${asked} minor units ${currency}`]
  }
  return authorised === 0n || authorised === minor
    ? []
    : [`costs ${said(total)}, and its payment was authorised for ${authorised} minor units`]
}

function faultsOf(history: OrderHistory, payment: PaymentRow | undefined): string[] {
  const events = readHistory(history)
  if (!events) return ['has an event that cannot be read']
  const placed = events.find((event) => event.type === 'order.placed')
  if (!placed) return ['was never placed']
  const { total } = placed.data
  const authorised = events.flatMap((event) => (event.type === 'order.payment_authorised' ? [event.data.amount] : []))
  const wrong = authorised.filter((amount) => said(amount) !== said(total))
  return [
    ...sumFaults(placed.data),
    ...wrong.map((amount) => `costs ${said(total)}, and heard that ${said(amount)} was authorised`),
    ...(payment ? paymentFaults(total, payment) : []),
  ]
}

/** What an order costs is what its parts come to, and what its customer's card was asked for. */
export const totals: Invariant = {
  id: 'I15',
  title: 'totals add up: total = lines − discount + shipping + tax = what was authorised',
  acrossDatabases: true,
  async check(shop, since) {
    const breaches: Breach[] = []
    for await (const batch of orderHistories(shop.orders, since)) {
      const ids = batch.map(({ orderId }) => orderId)
      const payments = new Map((await paymentRows(shop.payments, ids)).map((payment) => [payment.orderId, payment]))
      for (const one of batch) {
        const faults = faultsOf(one, payments.get(one.orderId))
        breaches.push(...faults.map((fault) => ({ of: one.orderId, fault })))
      }
    }
    return breaches
  },
}
