import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import type { PartContext } from '../runner/part.ts'
import { brokerOf } from './broker.ts'
import { customersBuy } from './customers-buy.ts'
import { nothingIsLost } from './nothing-lost.ts'
import { onKafka } from './on-kafka.ts'

export const title =
  'The broker is killed for 20 s while people buy: their orders are taken, and finished once it is back'
export const group = 'kafka'
export const long = true
export const shopless = true
export const patienceMs = 480_000

const downMs = 20_000

export function run(context: Omit<PartContext, 'shop'>): Promise<void> {
  return onKafka(context, {}, async ({ shop, say, kafka }) => {
    const broker = brokerOf(kafka, 0)
    const orders = await customersBuy(shop, async (taken) => {
      await eventually(() => assert.ok(taken.size >= 6, 'people buy'), { within: 60_000 })
      say('the broker is killed')
      await broker.kill()
      const [since, before] = [Date.now(), taken.size]
      await eventually(() => assert.ok(Date.now() - since >= downMs, 'the outage is not over'), { within: 2 * downMs })
      say(`${taken.size - before} orders were taken without it; it is started again on its data`)
      assert.ok(taken.size > before, 'orders are taken while the log is away')
      await broker.start()
    })
    say(`all ${orders.size} orders are confirmed`)
    await nothingIsLost(shop, orders)
  })
}
