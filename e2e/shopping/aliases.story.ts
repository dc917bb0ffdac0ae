import assert from 'node:assert/strict'
import { buy, orderBecomes } from '../actors/checkout.ts'
import { shelve } from '../actors/goods.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { OrderWithShadowedNamesDocument } from '../generated.ts'
import type { PartContext } from '../runner/part.ts'

export const title = 'A client may call fields what it likes, whatever the subgraphs ask each other for'

export async function run({ shop }: PartContext): Promise<void> {
  const variantId = await shelve(await staffOf(shop), { stock: 3, price: '12.34' })
  const customer = await newCustomer(shop)
  const { client } = customer
  const placed = await buy(customer, variantId, 2)
  const order = await orderBecomes(client, placed.id, 'CONFIRMED')
  assert.equal(order.subtotal.amount, '24.68')
  assert.notEqual(order.total.amount, order.subtotal.amount)
  const { order: shadowed } = await client.ask(OrderWithShadowedNamesDocument, { id: placed.id })
  assert.deepEqual(shadowed, {
    id: order.number,
    total: { amount: order.subtotal.amount },
    subtotal: { amount: order.total.amount },
    status: order.id,
    refundable: { amount: '0.00' },
    payment: { authorised: { amount: '0.00' }, captured: { amount: order.total.amount } },
  })
}
