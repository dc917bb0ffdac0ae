import assert from 'node:assert/strict'
import { failpoints as inInventory } from '@micromart/inventory/failpoints'
import { failpoints as inOrders } from '@micromart/orders/failpoints'
import { failpoints as inPayments } from '@micromart/payments/failpoints'
import { eventually } from '@micromart/testing/eventually'
import { addToCart, agree, orderBecomes, send } from '../actors/checkout.ts'
import { shelve, stockBecomes } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { ApplyCouponDocument, MyOrdersDocument } from '../generated.ts'
import { chargesOf } from '../probes/ledger.ts'
import { addsUp } from '../probes/order-total.ts'
import { promisesHold } from '../probes/promises.ts'
import type { PartContext } from '../runner/part.ts'
import { allStruck, arm } from '../shop/failpoints.ts'
import type { Shop } from '../shop/shop.ts'

export const title = 'Services killed between any two steps of a checkout lose no order and double none'
export const own = true
/** Each death waits for its service to come back: most of a minute, which every run of the tests need not take. */
export const long = true

const buyers = 5
const steps = [inInventory.beforeReply, ...Object.values(inOrders), ...Object.values(inPayments)]

export async function run({ shop, say }: PartContext): Promise<void> {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 100 })
  say(`${buyers} customers order while ${steps.length} deaths wait for their services`)
  await Promise.all(steps.map((step) => arm(shop, step)))
  await Promise.all(Array.from({ length: buyers }, () => buyStubbornly(shop, variantId)))
  await allStruck(shop)
  await stockBecomes(staff, variantId, { onHand: 100, reserved: buyers })
  say('its data keeps every promise')
  await promisesHold(shop)
}

/** Buys one piece, asking again under the same key for as long as the shop does not answer. */
async function buyStubbornly(shop: Shop, variantId: string): Promise<void> {
  const customer = await newCustomer(shop)
  const { client } = customer
  await addToCart(client, variantId)
  outcome((await client.ask(ApplyCouponDocument, { code: 'WELCOME10' })).applyCoupon, 'CartChanged')
  const input = await eventually(() => agree(customer), { within: 60_000 })
  const { order: placed } = await eventually(async () => outcome(await send(client, input), 'OrderPlaced'), {
    within: 60_000,
  })
  const order = await eventually(() => orderBecomes(client, placed.id, 'CONFIRMED'), { within: 90_000 })
  addsUp(order)
  const { me } = await eventually(() => client.ask(MyOrdersDocument, { first: 10 }), { within: 60_000 })
  assert.deepEqual(
    me?.orders?.edges.map(({ node }) => node.id),
    [placed.id],
  )
  const charges = await chargesOf(shop, placed.id)
  assert.deepEqual(charges, [{ authorised: order.total.amount, captured: '0.00', refunded: '0.00', voided: false }])
}
