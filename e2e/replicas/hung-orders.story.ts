import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { addToCart, agree, orderBecomes, send } from '../actors/checkout.ts'
import { shelve, stockBecomes } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { promisesHold } from '../probes/promises.ts'
import type { PartContext } from '../runner/part.ts'
import { pids } from '../shop/processes.ts'
import type { Shop } from '../shop/shop.ts'

export const title =
  'Either of two instances of orders hangs: the other says and hears all, and nothing of the hung one comes late'
export const own = { args: ['--replicas', 'orders=2'] }
export const long = true

/** Orders placed while one hangs: their messages are of different shards. */
const buyers = 4

export async function run({ shop, say }: PartContext): Promise<void> {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 100 })
  const instances = ['orders', 'orders-2']
  for (const name of instances) {
    const pid = (await pids(shop))[name]
    assert.ok(pid, `${name} runs`)
    process.kill(pid, 'SIGSTOP')
    try {
      say(`${name} hangs: orders are placed and confirmed all the same`)
      await Promise.all(Array.from({ length: buyers }, () => buyOnce(shop, variantId)))
    } finally {
      process.kill(pid, 'SIGCONT')
    }
  }
  await stockBecomes(staff, variantId, { onHand: 100, reserved: instances.length * buyers })
  say('they go on: the data keeps every promise')
  await promisesHold(shop)
}

/** Asks again under the same key for as long as whoever was asked does not answer. */
async function buyOnce(shop: Shop, variantId: string): Promise<void> {
  const customer = await newCustomer(shop)
  await addToCart(customer.client, variantId)
  const wanted = await agree(customer)
  const { order } = await eventually(async () => outcome(await send(customer.client, wanted), 'OrderPlaced'), {
    within: 120_000,
  })
  await eventually(() => orderBecomes(customer.client, order.id, 'CONFIRMED'), { within: 120_000 })
}
