import assert from 'node:assert/strict'
import { agree, send } from '../actors/checkout.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer } from '../actors/people.ts'
import { AddToCartDocument } from '../generated.ts'

/** Customers who are in the shop at the same time. */
const lanes = 3

/**
 * Has people come, sign up, fill a cart and place an order, one after the other in each lane, one at this router and the next at that,
 * until `signal` aborts. Nothing is asked twice: the first request that fails is the end of it.
 * @param variantId what they buy, which the cart knows already.
 * @returns the orders' ids.
 */
export async function buyUntil(signal: AbortSignal, routers: readonly string[], variantId: string): Promise<string[]> {
  const orders: string[] = []
  const lane = async (_: unknown, nth: number) => {
    for (let turn = nth; !signal.aborted; turn++) {
      const customer = await newCustomer({ url: routers[turn % routers.length] ?? assert.fail('there is a router') })
      const { addToCart } = await customer.client.ask(AddToCartDocument, { input: { variantId, quantity: 1 } })
      outcome(addToCart, 'CartChanged')
      const { order } = outcome(await send(customer.client, await agree(customer)), 'OrderPlaced')
      orders.push(order.id)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return orders
}
