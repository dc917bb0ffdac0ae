import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { addToCart, agree, orderBecomes, send } from '../actors/checkout.ts'
import { shelve, stockOf } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { CartDocument, ChangePriceDocument, MyOrdersDocument } from '../generated.ts'
import type { PartContext } from '../runner/part.ts'

export const title = 'Nobody pays a price, or buys a cart, that they did not agree to'

export async function run({ shop, say }: PartContext): Promise<void> {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 9, price: '19.90' })
  const customer = await newCustomer(shop)
  const { client } = customer
  await addToCart(client, variantId)

  say('the price rises')
  const cheap = await agree(customer)
  const price = { amount: '29.90', currency: 'EUR' }
  outcome((await staff.ask(ChangePriceDocument, { variantId, price })).changePrice, 'VariantChanged')
  await eventually(
    async () => {
      const { cart } = await client.ask(CartDocument, {})
      assert.deepEqual(cart?.lines[0]?.unitPrice, price)
    },
    { within: 20_000 },
  )
  const refused = outcome(await send(client, cheap), 'CartChangedMeanwhile')
  const dear = await agree(customer)
  assert.deepEqual(refused.total, dear.expectedTotal)
  assert.equal(refused.cartVersion, dear.cartVersion)

  say('the cart grows')
  await addToCart(client, variantId)
  outcome(await send(client, dear), 'CartChangedMeanwhile')

  say('the total is made up')
  const now = await agree(customer)
  const free = { ...now, expectedTotal: { amount: '0.01', currency: 'EUR' } }
  outcome(await send(client, free), 'CartChangedMeanwhile')
  const { me } = await client.ask(MyOrdersDocument, { first: 1 })
  assert.equal(me?.orders?.totalCount, 0)
  assert.deepEqual(await stockOf(staff, variantId), { onHand: 9, reserved: 0 })

  say('a refusal is not remembered: the same key buys once all is agreed')
  const { order } = outcome(await send(client, { ...now, idempotencyKey: cheap.idempotencyKey }), 'OrderPlaced')
  assert.deepEqual((await orderBecomes(client, order.id, 'CONFIRMED')).total, now.expectedTotal)
}
