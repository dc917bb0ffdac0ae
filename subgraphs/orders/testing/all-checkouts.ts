import { type Changed, type Checkout, hear, obey } from '../checkout.ts'
import type { OrderCommand } from '../decide.ts'
import type { OrderEvent } from '../order.ts'
import type { SagaInput } from '../saga/checkout-saga.ts'
import { pendingSteps } from '../saga/saga-steps.ts'
import { samplePlaced } from './samples.ts'

/** A checkout, and all that has happened to its order. */
export interface Lived extends Checkout {
  events: OrderEvent[]
}

const at = '2026-01-02T12:00:00.000Z'
const eur = (amount: string) => ({ amount, currency: 'EUR' })
const amount = eur('44.70')
const ofOrder = { orderId: 'ord_1' }
const paid = { ...ofOrder, paymentId: 'pay_1' }

const byPeople: OrderCommand[] = [
  { type: 'cancel', reason: 'CUSTOMER_REQUEST' },
  { type: 'ship', carrier: 'DHL', trackingNumber: '0034', at },
  { type: 'retry payment', paymentMethodId: 'pme_2', at },
  { type: 'write off payment', reason: 'A regular', at },
  { type: 'mark delivered', at },
  { type: 'request return', reason: 'too bright' },
  { type: 'receive return', refundable: amount },
  { type: 'adopt', customerId: 'usr_ada' },
]

/** What each step may be answered with. */
const replies: Record<ReturnType<typeof pendingSteps>[number], SagaInput[]> = {
  reserve: [
    { type: 'inventory.reserved', data: ofOrder },
    { type: 'inventory.rejected', data: { ...ofOrder, short: [{ sku: 'BOOK', wanted: 1, available: 0 }] } },
  ],
  commit: [
    { type: 'inventory.committed', data: ofOrder },
    { type: 'inventory.commit_rejected', data: ofOrder },
  ],
  ship: [{ type: 'inventory.shipped', data: ofOrder }],
  release: [{ type: 'inventory.released', data: ofOrder }],
  authorise: [
    { type: 'payments.authorised', data: { ...paid, amount } },
    { type: 'payments.declined', data: { ...paid, declineCode: 'card_declined' } },
  ],
  capture: [
    { type: 'payments.captured', data: { ...paid, amount } },
    { type: 'payments.capture_refused', data: { ...paid, declineCode: 'expired', message: 'It has expired.' } },
  ],
  void: [{ type: 'payments.voided', data: ofOrder }],
  refund: [{ type: 'payments.refunded', data: { ...paid, amount } }],
}

/** What becomes of a checkout by whatever may happen to it next: what people do, and what those who were asked answer. */
export function* nextOf({ events, ...checkout }: Lived): Generator<Lived> {
  const lived = (changed: Changed): Lived => ({ ...changed, events: [...events, ...changed.events] })
  for (const command of byPeople) {
    const changed = obey(checkout, command)
    if (!('problem' in changed)) yield lived(changed)
  }
  const answers = pendingSteps(checkout.saga).flatMap((step) => replies[step])
  for (const input of [...answers, { type: 'deadline passed' } as const]) yield lived(hear(checkout, input))
}

/** All that may become of a checkout, the nearest first; of what is told apart by nothing but its history, the first. */
export function allFrom(first: Lived): Lived[] {
  const known = new Map([[keyOf(first), first]])
  for (const checkout of known.values()) {
    for (const next of nextOf(checkout)) {
      const key = keyOf(next)
      if (!known.has(key) && (next.saga.captures ?? 0) <= mostCaptures) known.set(key, next)
    }
  }
  return [...known.values()]
}

/** A card can be refused any number of times. */
const mostCaptures = 2

const keyOf = ({ order, saga }: Lived) => JSON.stringify([order, saga])

/** An order of one line that a guest has just placed. */
export function justPlaced(): Lived {
  const lines = samplePlaced().lines.slice(0, 1)
  const totals = {
    subtotal: eur('39.80'),
    discount: eur('0.00'),
    shipping: eur('4.90'),
    tax: eur('0.00'),
    total: amount,
  }
  const placed = obey(null, { type: 'place', order: samplePlaced({ customerId: 'gst_1', lines, ...totals }) })
  if ('problem' in placed) throw new Error('not placed')
  return placed
}
