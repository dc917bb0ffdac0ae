import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { orderOf } from '../actors/checkout.ts'
import type { PartContext } from '../runner/part.ts'
import { brokerOf } from './broker.ts'
import { customersBuy } from './customers-buy.ts'
import { nothingIsLost } from './nothing-lost.ts'
import { onKafka } from './on-kafka.ts'

export const title =
  'One of three brokers is lost while people buy: the shop goes on without it, and when it comes back'
export const group = 'kafka'
export const long = true
export const shopless = true
export const patienceMs = 480_000

export function run(context: Omit<PartContext, 'shop'>): Promise<void> {
  return onKafka(context, { brokers: 3 }, async ({ shop, say, kafka }) => {
    const broker = brokerOf(kafka, 1)
    const orders = await customersBuy(shop, async (taken) => {
      await eventually(() => assert.ok(taken.size >= 6, 'people buy'), { within: 60_000 })
      say('a broker is lost')
      await broker.kill()
      const before = new Set(taken.keys())
      await eventually(
        async () => {
          const later = [...taken].filter(([id]) => !before.has(id))
          const seen = await Promise.all(later.map(async ([id, { client }]) => (await orderOf(client, id)).status))
          const confirmed = seen.filter((status) => status === 'CONFIRMED').length
          assert.ok(confirmed >= 6, `${confirmed} of ${later.length} orders taken since are confirmed`)
        },
        { within: 120_000 },
      )
      say('orders are taken and confirmed without it; it comes back')
      await broker.start()
    })
    say(`all ${orders.size} orders are confirmed`)
    await nothingIsLost(shop, orders)
  })
}
