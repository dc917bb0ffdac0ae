import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually } from '@micromart/testing/eventually'
import { addToCart, agree, buy, orderBecomes, send } from '../actors/checkout.ts'
import { type Following, follow } from '../actors/follow.ts'
import { shelve } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { type Customer, newCustomer, staffOf } from '../actors/people.ts'
import { MarkDeliveredDocument, ShipOrderDocument } from '../generated.ts'
import type { PartContext } from '../runner/part.ts'
import { kill, pids } from '../shop/processes.ts'
import type { Shop } from '../shop/shop.ts'

export const title = 'Two instances of orders are one service: each sees what the other does, and one is enough'
export const own = { args: ['--replicas', 'orders=2'] }
export const long = true

export async function run({ shop, say }: PartContext): Promise<void> {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 9 })
  const customer = await newCustomer(shop)
  const { client } = customer

  say('whoever listens at either hears all')
  const { id } = await buy(customer, variantId)
  const [one, other] = await Promise.all(['orders', 'orders-2'].map((name) => listenAt(shop, name, customer, id)))
  assert.ok(one && other)
  const input = { id, carrier: 'DHL', trackingNumber: '00340434161094042557' }
  await orderBecomes(client, id, 'CONFIRMED')
  outcome((await staff.ask(ShipOrderDocument, { input })).shipOrder, 'OrderChanged')
  for (const { until, events } of [one, other]) {
    await until('ORDER_SHIPPED')
    assert.deepEqual(
      events.map(({ sequence }) => sequence),
      [1, 2, 3, 4, 5, 6, 7],
    )
  }
  await one.close()

  say('one is killed: orders are taken and finished, and who listens at the other misses nothing')
  kill(await pids(shop), 'orders')
  const next = await newCustomer(shop)
  await addToCart(next.client, variantId)
  const wanted = await agree(next)
  const { order } = await eventually(async () => outcome(await send(next.client, wanted), 'OrderPlaced'), {
    within: 30_000,
  })
  await orderBecomes(staff, order.id, 'CONFIRMED')
  await eventually(
    async () => {
      const { data, codes } = await staff.send(MarkDeliveredDocument, { id })
      assert.ok(data?.markDelivered, `orders answers, not ${codes}`)
    },
    { within: 30_000 },
  )
  await other.until('ORDER_DELIVERED')
  assert.deepEqual(
    other.events.map(({ sequence }) => sequence),
    [1, 2, 3, 4, 5, 6, 7, 8],
  )
  await other.close()
}

/** Subscribes at one instance, as the router does for a customer. */
async function listenAt(shop: Shop, name: string, { client }: Customer, orderId: string): Promise<Following> {
  const { processes } = await shop.running()
  const url = processes[name]?.url
  assert.ok(url, `${name} runs`)
  const secrets = JSON.parse(await readFile(join(shop.data, 'secrets.json'), 'utf8'))
  return follow({ url, token: client.token, credential: secrets.routerCredential }, orderId, 0)
}
