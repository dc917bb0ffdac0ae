import assert from 'node:assert/strict'
import { addToCart, agree, orderBecomes, send } from '../actors/checkout.ts'
import { shelve } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { ApplyCouponDocument } from '../generated.ts'
import { chargesOf } from '../probes/ledger.ts'
import { addsUp } from '../probes/order-total.ts'
import type { PartContext } from '../runner/part.ts'

export const title = 'A coupon takes off what it promises, and one that has run out nothing'

export async function run({ shop }: PartContext): Promise<void> {
  const variantId = await shelve(await staffOf(shop), { stock: 5, price: '50.00' })
  const customer = await newCustomer(shop)
  const { client } = customer
  await addToCart(client, variantId)
  const apply = async (code: string) => (await client.ask(ApplyCouponDocument, { code })).applyCoupon
  assert.equal(outcome(await apply('EXPIRED'), 'CouponNotUsable').reason, 'EXPIRED')
  assert.equal(outcome(await apply('NO-SUCH-COUPON'), 'CouponNotUsable').reason, 'UNKNOWN')
  assert.equal(outcome(await apply('WELCOME10'), 'CartChanged').cart.coupon, 'WELCOME10')

  const { order: placed } = outcome(await send(client, await agree(customer)), 'OrderPlaced')
  const order = await orderBecomes(client, placed.id, 'CONFIRMED')
  assert.deepEqual(order.discount, { amount: '5.00', currency: 'EUR' })
  addsUp(order)
  assert.equal((await chargesOf(shop, placed.id))[0]?.authorised, order.total.amount)
}
