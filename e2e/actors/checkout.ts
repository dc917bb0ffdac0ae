import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { eventually } from '@micromart/testing/eventually'
import {
  AddToCartDocument,
  OrderDocument,
  type OrderStatus,
  PlaceOrderDocument,
  type PlaceOrderInput,
  QuoteDocument,
  ShippingOptionsDocument,
  type WholeOrderFragment,
} from '../generated.ts'
import type { Client } from './client.ts'
import { outcome } from './outcome.ts'
import type { Customer } from './people.ts'

/** How long a whole checkout may take on a busy machine, in ms: a command lost with a killed process is sent again after 20 s. */
const SETTLING_MS = 90_000
const ARRIVAL_MS = 20_000

export const shipTo = {
  name: 'Ada Quist',
  line1: 'Kanalstrasse 7',
  city: 'Berlin',
  postalCode: '10115',
  country: 'DE',
}

/** Where to and how, if not to Ada by the first option. */
interface Delivery {
  to?: typeof shipTo
  code?: string
}

export interface Placed {
  id: string
  number: string
}

/** Adds to the caller's cart, once the cart has heard of the variant. */
export async function addToCart(client: Client, variantId: string, quantity = 1) {
  return eventually(
    async () => {
      const { addToCart: result } = await client.ask(AddToCartDocument, { input: { variantId, quantity } })
      return outcome(result, 'CartChanged')
    },
    { within: ARRIVAL_MS },
  )
}

/**
 * What the customer agrees to: their cart as it is, sent by the method of that code or else by the first, its total; under a new
 * idempotency key.
 */
export async function agree(
  customer: Pick<Customer, 'client'> & Partial<Customer>,
  { to = shipTo, code }: Delivery = {},
): Promise<PlaceOrderInput> {
  const { country } = to
  const { cart: offer } = await customer.client.ask(ShippingOptionsDocument, { country })
  const option = offer?.shippingOptions.find((each) => code === undefined || each.code === code)?.id
  assert.ok(option, 'the cart can be shipped')
  const { cart } = await customer.client.ask(QuoteDocument, { country, option })
  assert.ok(cart)
  return {
    idempotencyKey: randomUUID(),
    cartId: cart.id,
    cartVersion: cart.version,
    expectedTotal: cart.totals.total,
    shipTo: to,
    shippingOption: option,
    paymentMethodId: customer.paymentMethodId,
  }
}

/** Sends `placeOrder` and answers what came, whichever it is. */
export async function send(client: Client, input: PlaceOrderInput) {
  const { placeOrder } = await client.ask(PlaceOrderDocument, { input })
  assert.ok(placeOrder)
  return placeOrder
}

/** Buys one variant the usual way; the order is PLACED, or further already. */
export async function buy(customer: Customer, variantId: string, quantity = 1): Promise<Placed> {
  await addToCart(customer.client, variantId, quantity)
  return outcome(await send(customer.client, await agree(customer)), 'OrderPlaced').order
}

/** An order in full. Throws when the caller sees none. */
export async function orderOf(client: Client, id: string): Promise<WholeOrderFragment> {
  const { order } = await client.ask(OrderDocument, { id })
  assert.ok(order, `there is an order ${id}`)
  return order
}

/** Waits until an order has the status that it must come to, and answers it. */
export function orderBecomes(client: Client, id: string, status: OrderStatus): Promise<WholeOrderFragment> {
  return orderWhen(client, id, (order) => assert.equal(order.status, status))
}

/** Waits until an order satisfies `holds`, which throws while it does not. */
export function orderWhen(
  client: Client,
  id: string,
  holds: (order: WholeOrderFragment) => void,
): Promise<WholeOrderFragment> {
  return eventually(
    async () => {
      const order = await orderOf(client, id)
      holds(order)
      return order
    },
    { within: SETTLING_MS },
  )
}
