import assert from 'node:assert/strict'
import { addToCart, agree, orderWhen, send } from '../actors/checkout.ts'
import { shelve, stockBecomes } from '../actors/goods.ts'
import { type Customer, newCustomer, staffOf } from '../actors/people.ts'
import { chargesOf } from '../probes/ledger.ts'
import type { PartContext } from '../runner/part.ts'

export const title = 'Of two buyers of the last piece, one gets it and the other loses nothing'

export async function run({ shop }: PartContext): Promise<void> {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 1 })
  const buyers = await Promise.all([newCustomer(shop), newCustomer(shop)])
  const inputs = await Promise.all(
    buyers.map(async (buyer) => {
      await addToCart(buyer.client, variantId)
      return agree(buyer)
    }),
  )
  const ends = await Promise.all(
    buyers.map(async (buyer, nth) => endOf(buyer, await send(buyer.client, inputs[nth] as (typeof inputs)[number]))),
  )
  assert.deepEqual(ends.map(({ end }) => end).sort(), ['CONFIRMED', 'OUT_OF_STOCK'])
  await stockBecomes(staff, variantId, { onHand: 1, reserved: 1 })
  const loser = ends.find(({ end }) => end === 'OUT_OF_STOCK')
  // Refused before there was an order, or cancelled before it was charged.
  if (loser?.orderId) assert.deepEqual(await chargesOf(shop, loser.orderId), [])
}

async function endOf({ client }: Customer, result: Awaited<ReturnType<typeof send>>) {
  if (result.__typename === 'OutOfStock') return { end: 'OUT_OF_STOCK', orderId: null }
  assert.equal(result.__typename, 'OrderPlaced')
  const { id } = result.order
  const order = await orderWhen(client, id, ({ status }) => assert.notEqual(status, 'PLACED'))
  return { end: order.cancelReason ?? order.status, orderId: id }
}
