import exec from 'k6/execution'
import { Counter, Trend } from 'k6/metrics'
import {
  AddToCartDocument,
  PlaceOrderDocument,
  type PlaceOrderMutation,
  QuoteDocument,
  ShippingDocument,
} from '../generated.ts'
import { ask, noteOutcome, unless } from './ask.ts'
import type { Customer } from './people.ts'
import { told } from './settings.ts'
import { watch } from './watch.ts'

/** Orders that clients were told of; the samples say which, in what k6 calls metadata: it makes no series of each. */
const placed = new Counter('orders_placed')
const confirmed = new Counter('orders_confirmed')
const cancelled = new Counter('orders_cancelled')
/** Of which nobody told the client within the patience. */
const unended = new Counter('orders_unended')
/** From when `placeOrder` was sent to the event on the websocket. */
const toConfirmed = new Trend('order_confirmed_ms', true)

const shipTo = { name: 'Ada Quist', line1: 'Kanalstrasse 7', city: 'Berlin', postalCode: '10115', country: 'DE' }
/** An order that is not confirmed after this, in ms, will not have waited for us. */
const PATIENCE_MS = 60_000
/** A client that gets no answer asks again under the same key. */
const TRIES = 3

/**
 * A whole order: from an empty cart to the event that says it is confirmed. Answers its id, or null where it came to none.
 * @param nth of the run's orders: which of its goods is bought.
 */
export async function buy(customer: Customer, nth: number): Promise<string | null> {
  const { token } = customer
  const began = { ms: 0 }
  const order = place(customer, nth, began)
  if (order === null) return null
  noteOrder(placed, order.id)
  const end = await watch({
    token,
    orderId: order.id,
    after: 0,
    until: ['ORDER_CONFIRMED', 'ORDER_CANCELLED'],
    patienceMs: PATIENCE_MS,
  })
  if ('lost' in end) {
    noteOrder(unended, order.id)
    noteOutcome('OrderUpdated', end.lost)
    return null
  }
  noteOutcome('OrderUpdated')
  noteOrder(end.heard === 'ORDER_CONFIRMED' ? confirmed : cancelled, order.id)
  if (end.heard === 'ORDER_CONFIRMED') toConfirmed.add(end.at - began.ms)
  return order.id
}

function place({ token, paymentMethodId }: Customer, nth: number, began: { ms: number }): { id: string } | null {
  const variantId = told.variants[nth % told.variants.length] as string
  const added = ask(
    AddToCartDocument,
    { input: { variantId, quantity: 1 } },
    { token, refusal: ({ addToCart }) => unless('CartChanged', addToCart) },
  )
  if (added === null) return null
  const { country } = shipTo
  const option = ask(ShippingDocument, { country }, { token })?.cart?.shippingOptions[0]?.id
  if (option === undefined) return null
  const cart = ask(QuoteDocument, { country, option }, { token })?.cart
  if (!cart) return null
  const input = {
    idempotencyKey: crypto.randomUUID(),
    cartId: cart.id,
    cartVersion: cart.version,
    expectedTotal: cart.totals.total,
    shipTo,
    shippingOption: option,
    paymentMethodId,
  }
  began.ms = Date.now()
  let refused: string | undefined
  for (let tries = 0; tries < TRIES && refused === undefined; tries++) {
    const refusal = ({ placeOrder }: PlaceOrderMutation) => {
      refused = unless('OrderPlaced', placeOrder)
      return refused
    }
    const answer = ask(PlaceOrderDocument, { input }, { token, refusal })?.placeOrder
    if (answer?.__typename === 'OrderPlaced') return answer.order
  }
  return null
}

function noteOrder(counter: Counter, id: string): void {
  exec.vu.metrics.metadata.order = id
  counter.add(1)
  delete exec.vu.metrics.metadata.order
}
