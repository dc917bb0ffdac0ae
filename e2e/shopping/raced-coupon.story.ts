import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { eventually } from '@micromart/testing/eventually'
import { newCustomers } from '../actors/buyers.ts'
import { addToCart, agree, send } from '../actors/checkout.ts'
import { shelve } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { type Customer, staffOf } from '../actors/people.ts'
import { ApplyCouponDocument, CancelOrderDocument, CouponUsesDocument, CreateCouponDocument } from '../generated.ts'
import type { PartContext } from '../runner/part.ts'

export const title = 'Of six who want the last use of a coupon one gets it, and gives it back with the order'

export async function run({ shop, say }: PartContext): Promise<void> {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 20, price: '50.00' })
  const code = `LAST-${randomUUID().slice(0, 8).toUpperCase()}`
  const coupon = { code, kind: 'PERCENT', percent: '10', mostRedemptions: 1, mostPerCustomer: 1 } as const
  outcome((await staff.ask(CreateCouponDocument, { input: coupon })).createCoupon, 'CouponChanged')
  const uses = async () => (await staff.ask(CouponUsesDocument, { code })).coupon

  say('six carts are quoted with it, and ordered at once')
  const buyers = await newCustomers(shop, 6)
  const apply = async ({ client }: Customer) => (await client.ask(ApplyCouponDocument, { code })).applyCoupon
  const inputs = await Promise.all(
    buyers.map(async (buyer) => {
      await addToCart(buyer.client, variantId)
      outcome(await apply(buyer), 'CartChanged')
      return agree(buyer)
    }),
  )
  const results = await Promise.all(
    buyers.map(async (buyer, nth) => ({
      buyer,
      result: await send(buyer.client, inputs[nth] as (typeof inputs)[number]),
    })),
  )
  const won = results.filter(({ result }) => result.__typename === 'OrderPlaced')
  const lost = results.filter(({ result }) => result.__typename !== 'OrderPlaced')
  assert.equal(won.length, 1)
  for (const { result } of lost) outcome(result, 'CartChangedMeanwhile')
  const [winner] = won
  const [loser] = lost
  assert.ok(winner && loser)
  const { order } = outcome(winner.result, 'OrderPlaced')
  const used = await uses()
  assert.equal(used?.redeemed, 1)
  const live = used.redemptions?.edges.filter(({ node }) => node.givenBackAt === null)
  assert.deepEqual(
    live?.map(({ node }) => [node.order?.number, node.customer?.id]),
    [[order.number, winner.buyer.id]],
  )
  assert.equal(outcome(await apply(loser.buyer), 'CouponNotUsable').reason, 'USED_UP')

  say('the one who has it cancels, and another gets it')
  outcome((await winner.buyer.client.ask(CancelOrderDocument, { id: order.id })).cancelOrder, 'OrderChanged')
  await eventually(async () => outcome(await apply(loser.buyer), 'CartChanged'), { within: 30_000 })
  outcome(await send(loser.buyer.client, await agree(loser.buyer)), 'OrderPlaced')
  assert.equal((await uses())?.redeemed, 1)
}
