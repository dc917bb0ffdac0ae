import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { addToCart, agree, orderBecomes, send } from '../actors/checkout.ts'
import { shelve, stockOf } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import {
  ArchiveProductDocument,
  type CartContentsFragment,
  CartDocument,
  ChangePriceDocument,
  MyOrdersDocument,
  ProductOfDocument,
  SetCartLineDocument,
} from '../generated.ts'
import type { PartContext } from '../runner/part.ts'

export const title = 'Nobody pays a price, or buys a cart, that they did not agree to'

export async function run({ shop, say }: PartContext): Promise<void> {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 9, price: '19.90' })
  const customer = await newCustomer(shop)
  const { client } = customer
  await addToCart(client, variantId)
  const reprice = async (id: string, amount: string) => {
    const input = { variantId: id, price: { amount, currency: 'EUR' } }
    outcome((await staff.ask(ChangePriceDocument, input)).changePrice, 'VariantChanged')
  }
  const shows = (holds: (lines: CartContentsFragment['lines']) => void) =>
    eventually(async () => holds((await client.ask(CartDocument, {})).cart?.lines ?? []), { within: 20_000 })

  say('the price rises')
  const cheap = await agree(customer)
  await reprice(variantId, '29.90')
  await shows(([line]) => assert.equal(line?.unitPrice.amount, '29.90'))
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

  say('two prices change places, and the total stays')
  const otherId = await shelve(staff, { stock: 9, price: '10.00' })
  await addToCart(client, otherId)
  const before = await agree(customer)
  // Two pieces of the one, one of the other.
  await reprice(variantId, '24.90')
  await reprice(otherId, '20.00')
  await shows((lines) =>
    assert.deepEqual(
      lines.map((line) => line.unitPrice.amount),
      ['24.90', '20.00'],
    ),
  )
  const swapped = outcome(await send(client, before), 'CartChangedMeanwhile')
  assert.deepEqual(swapped.total, before.expectedTotal)

  say('something is sold no longer: the cart says so, and is not ordered without it')
  const seen = await agree(customer)
  const { variant } = await staff.ask(ProductOfDocument, { variantId: otherId })
  assert.ok(variant)
  const archived = await staff.ask(ArchiveProductDocument, { id: variant.product.id })
  outcome(archived.archiveProduct, 'ProductChanged')
  await shows(([, line]) => assert.equal(line?.notForSaleBecause, 'ARCHIVED'))
  outcome(await send(client, seen), 'CartChangedMeanwhile')
  assert.equal(outcome(await send(client, await agree(customer)), 'NotForSale').variantId, otherId)
  const { cart } = await client.ask(CartDocument, {})
  const line = cart?.lines.find((each) => each.variant?.id === otherId)
  assert.ok(line)
  outcome((await client.ask(SetCartLineDocument, { lineId: line.id, quantity: 0 })).setCartLine, 'CartChanged')

  say('a refusal is not remembered: the same key buys once all is agreed')
  const last = await agree(customer)
  const { order } = outcome(await send(client, { ...last, idempotencyKey: cheap.idempotencyKey }), 'OrderPlaced')
  assert.deepEqual((await orderBecomes(client, order.id, 'CONFIRMED')).total, last.expectedTotal)
}
