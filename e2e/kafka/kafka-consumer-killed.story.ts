import assert from 'node:assert/strict'
import { failpoints as inInventory } from '@micromart/inventory/failpoints'
import { failpoints as inOrders } from '@micromart/orders/failpoints'
import { failpoints as inPayments } from '@micromart/payments/failpoints'
import { eventually } from '@micromart/testing/eventually'
import type { PartContext } from '../runner/part.ts'
import { allStruck, arm } from '../shop/failpoints.ts'
import { kill, pids } from '../shop/processes.ts'
import { customersBuy } from './customers-buy.ts'
import { nothingIsLost } from './nothing-lost.ts'
import { onKafka } from './on-kafka.ts'

export const title = 'Consumers are killed in the middle of a batch: what they had not finished is done again, and once'
export const group = 'kafka'
export const long = true
export const shopless = true
export const patienceMs = 480_000

/** Inside a handler's transaction, and between its commit and the commit of the offset. */
const deaths = [inInventory.beforeReply, inOrders.beforeSagaCommit, inOrders.afterSagaCommit, inPayments.afterRecord]

export function run(context: Omit<PartContext, 'shop'>): Promise<void> {
  return onKafka(context, {}, async ({ shop, say }) => {
    const orders = await customersBuy(shop, async (taken) => {
      await eventually(() => assert.ok(taken.size >= 3, 'people buy'), { within: 60_000 })
      say('services die while they handle messages')
      for (const death of deaths) {
        await arm(shop, death)
        await allStruck(shop)
      }
      say('a listener that nobody asks anything is killed, and so is the next one')
      for (const name of ['notifications', 'search', 'cart']) {
        const before = await pids(shop)
        kill(before, name)
        await eventually(async () => assert.notEqual((await pids(shop))[name], before[name]), { within: 60_000 })
      }
    })
    say(`all ${orders.size} orders are confirmed`)
    await nothingIsLost(shop, orders)
  })
}
