import assert from 'node:assert/strict'
import { join } from 'node:path'
import { eventually } from '@micromart/testing/eventually'
import { type Buyer, newCustomers, readyToBuy } from '../actors/buyers.ts'
import { orderBecomes, send } from '../actors/checkout.ts'
import { shelve } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { staffOf } from '../actors/people.ts'
import { PlaceOrderDocument, type PlaceOrderInput } from '../generated.ts'
import { promisesHold } from '../probes/promises.ts'
import type { PartContext } from '../runner/part.ts'
import { kill, lives, pids } from '../shop/processes.ts'
import type { Shop } from '../shop/shop.ts'
import { onSmallDisk } from './small-disk.ts'

export const title =
  'A full disk under PostgreSQL: buyers are told to try again, and all is well as soon as there is room'
export const own = true
export const long = true
export const patienceMs = 420_000

/** What tells a client that nothing was done and that trying again makes sense. */
const retriable = ['SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_TIMEOUT', 'OVERLOADED', 'AUTHENTICATION_UNAVAILABLE']
const buyers = 12

export async function run({ shop, say, signal }: PartContext): Promise<unknown> {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 100 })
  const ready = await readyToBuy(await newCustomers(shop, buyers), variantId)
  await shop.stop()
  const disk = await onSmallDisk(join(shop.data, 'postgres'), 40 * 1024 * 1024)
  try {
    await shop.restart()

    say('the disk is full: whoever orders is told to come back')
    await disk.fill()
    const told: Record<string, number> = {}
    const unready = new Set<string>()
    const orderUntil = async (enough: () => boolean) => {
      while (!enough()) {
        signal.throwIfAborted()
        for (const buyer of ready) for (const code of await refusal(buyer)) told[code] = (told[code] ?? 0) + 1
        for (const reason of await reasons(shop)) unready.add(reason)
      }
    }
    const some = (reason: string) => [...unready].some((it) => it.includes(reason))
    await orderUntil(() => some('the disk of the database is full'))

    say('PostgreSQL dies of it, and is no better when it is back: it is the same for who orders')
    const { postgres: _, ...before } = await pids(shop)
    for (let times = 0; times < 3; times++) {
      kill(await pids(shop), 'postgres')
      let rounds = 0
      await orderUntil(() => rounds++ >= 2)
      await eventually(async () => assert.ok(lives((await pids(shop)).postgres)), { within: 60_000 })
    }
    assert.deepEqual(
      Object.keys(told).filter((code) => !retriable.includes(code)),
      [],
    )

    say('there is room again: nobody does anything else, and all orders go through')
    await disk.free()
    await eventually(async () => assert.deepEqual(await reasons(shop), []), { within: 120_000 })
    for (const { customer, input } of ready) {
      const { order } = await eventually(async () => outcome(await send(customer.client, input), 'OrderPlaced'), {
        within: 60_000,
      })
      await orderBecomes(staff, order.id, 'CONFIRMED')
    }
    await eventually(() => promisesHold(shop), { within: 90_000 })
    const { postgres: __, ...after } = await pids(shop)
    assert.deepEqual(after, before, 'no process ended because its database did')
    return { told, unready: [...unready] }
  } finally {
    await shop.stop()
    await disk.remove()
  }
}

/** The error codes that placing an order ends with; none when it is placed. */
async function refusal({ customer, input }: { customer: Buyer['customer']; input: PlaceOrderInput }) {
  const { codes, data } = await customer.client.send(PlaceOrderDocument, { input })
  if (codes.length === 0) outcome(data?.placeOrder, 'OrderPlaced')
  return codes
}

/** Why processes are not ready, by their names; none when all are. */
async function reasons(shop: Shop): Promise<string[]> {
  const { processes } = await shop.running()
  const found = await Promise.all(
    Object.entries(processes).map(async ([name, { admin }]) => {
      if (admin === undefined) return []
      const response = await fetch(`${admin}/health/ready`).catch(() => null)
      if (response?.ok) return []
      return [`${name}: ${response === null ? 'gone' : await response.text()}`]
    }),
  )
  return found.flat()
}
