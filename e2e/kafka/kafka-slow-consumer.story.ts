import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import type { PartContext } from '../runner/part.ts'
import { pids } from '../shop/processes.ts'
import { customersBuy } from './customers-buy.ts'
import { nothingIsLost } from './nothing-lost.ts'
import { onKafka } from './on-kafka.ts'

export const title =
  'Consumers that stand still for 15 s keep nobody waiting for long, and do nothing twice when they go on'
export const group = 'kafka'
export const long = true
export const shopless = true
export const patienceMs = 480_000

/** One whose partitions another can take, and one that is the only of its group. */
const sleepers = ['inventory-2', 'notifications']
const stillMs = 15_000

export function run(context: Omit<PartContext, 'shop'>): Promise<void> {
  return onKafka(context, { args: ['--replicas', 'inventory=2'] }, async ({ shop, say }) => {
    const orders = await customersBuy(shop, async (taken) => {
      await eventually(() => assert.ok(taken.size >= 3, 'people buy'), { within: 60_000 })
      const running = await pids(shop)
      const signal = (which: NodeJS.Signals) => {
        for (const name of sleepers) process.kill(running[name] as number, which)
      }
      say(`${sleepers.join(' and ')} stand still`)
      signal('SIGSTOP')
      try {
        const since = Date.now()
        await eventually(() => assert.ok(Date.now() - since >= stillMs, 'not yet'), { within: 2 * stillMs })
      } finally {
        signal('SIGCONT')
      }
      const before = taken.size
      say('they go on')
      await eventually(() => assert.ok(taken.size >= before + 3, 'people buy'), { within: 60_000 })
      assert.deepEqual(
        sleepers.map((name) => running[name]),
        await pids(shop).then((now) => sleepers.map((name) => now[name])),
        'standing still ends no process',
      )
    })
    say(`all ${orders.size} orders are confirmed`)
    await nothingIsLost(shop, orders)
  })
}
