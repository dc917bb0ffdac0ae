import assert from 'node:assert/strict'
import { services } from '@micromart/subgraphs'
import { addToCart, buy, orderBecomes } from '../actors/checkout.ts'
import type { Client } from '../actors/client.ts'
import { follow } from '../actors/follow.ts'
import { shelve } from '../actors/goods.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import {
  CancelOrderDocument,
  CartDocument,
  OrderByNumberDocument,
  OrderDocument,
  PaymentDocument,
  ShipOrderDocument,
} from '../generated.ts'
import type { PartContext } from '../runner/part.ts'

export const title = "What is another's looks like what does not exist, and subgraphs answer nobody but the router"

export async function run({ shop, say }: PartContext): Promise<void> {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 9 })
  const [owner, stranger] = await Promise.all([newCustomer(shop), newCustomer(shop)])
  const placed = await buy(owner, variantId)
  const { payment } = await orderBecomes(owner.client, placed.id, 'CONFIRMED')
  await addToCart(owner.client, variantId)
  assert.ok(payment)

  say('by id')
  const { client } = stranger
  const unseen = async (caller: Client, ids: { order: string; number: string; payment: string }) => [
    await caller.send(OrderDocument, { id: ids.order }),
    await caller.send(OrderByNumberDocument, { number: ids.number }),
    await caller.send(PaymentDocument, { id: ids.payment }),
    (await caller.send(CancelOrderDocument, { id: ids.order })).data?.cancelOrder?.__typename,
  ]
  const missing = { order: lastChanged(placed.id), number: 'MM-0000-00', payment: lastChanged(payment.id) }
  const others = { order: placed.id, number: placed.number, payment: payment.id }
  assert.deepEqual(await unseen(client, others), await unseen(client, missing))
  assert.equal((await client.ask(CartDocument, {})).cart, null)
  await orderBecomes(owner.client, placed.id, 'CONFIRMED')

  say('by subscription')
  const refusals = await Promise.all(
    [placed.id, missing.order].map(async (id) => {
      const following = follow(client, id, 0)
      const codes = await following.refused()
      await following.close()
      return { codes, events: following.events }
    }),
  )
  assert.deepEqual(refusals, Array(2).fill({ codes: ['NOT_FOUND'], events: [] }))

  say('by a right that they lack')
  const input = { id: placed.id, carrier: 'DHL', trackingNumber: '1' }
  for (const caller of [client, owner.client]) {
    const { data, codes } = await caller.send(ShipOrderDocument, { input })
    assert.equal(data?.shipOrder ?? null, null)
    assert.deepEqual(codes, ['FORBIDDEN'])
  }

  say('at the subgraphs themselves')
  const { processes } = await shop.running()
  for (const name of services) {
    const url = processes[name]?.url ?? assert.fail(`${name} runs`)
    for (const query of ['{ __typename }', '{ _service { sdl } }']) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${client.token}` },
        body: JSON.stringify({ query }),
      })
      assert.equal(response.status, 401, `${name} answers ${query}`)
    }
  }
}

/** An id of the same form that nothing has. */
const lastChanged = (id: string) => `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`
