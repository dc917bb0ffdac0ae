import assert from 'node:assert/strict'
import { addToCart, agree, orderBecomes, send } from '../actors/checkout.ts'
import { shelve, stockBecomes } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { MyOrdersDocument } from '../generated.ts'
import { chargesOf } from '../probes/ledger.ts'
import type { PartContext } from '../runner/part.ts'

export const title = 'Twenty retries of one idempotency key at once give one order'

export async function run({ shop }: PartContext): Promise<void> {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 50 })
  const customer = await newCustomer(shop)
  const { client } = customer
  await addToCart(client, variantId, 2)
  const input = await agree(customer)
  const results = await Promise.all(Array.from({ length: 20 }, () => send(client, input)))
  const placed = results.map((result) => outcome(result, 'OrderPlaced'))
  const [first] = placed
  assert.ok(first)
  assert.equal(new Set(placed.map(({ order }) => order.id)).size, 1)
  assert.equal(placed.filter(({ replayed }) => !replayed).length, 1)

  const order = await orderBecomes(client, first.order.id, 'CONFIRMED')
  const { me } = await client.ask(MyOrdersDocument, { first: 10 })
  assert.equal(me?.orders?.totalCount, 1)
  assert.equal((await chargesOf(shop, order.id)).length, 1)
  await stockBecomes(staff, variantId, { onHand: 50, reserved: 2 })

  const elsewhere = { ...input, shipTo: { ...input.shipTo, city: 'Hamburg' } }
  assert.equal((await send(client, elsewhere)).__typename, 'IdempotencyKeyReused')
  assert.equal(outcome(await send(client, input), 'OrderPlaced').replayed, true)
}
