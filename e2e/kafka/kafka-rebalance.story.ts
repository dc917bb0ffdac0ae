import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { metricOf } from '../probes/metrics.ts'
import type { PartContext } from '../runner/part.ts'
import { pids } from '../shop/processes.ts'
import type { Shop } from '../shop/shop.ts'
import { customersBuy } from './customers-buy.ts'
import { nothingIsLost } from './nothing-lost.ts'
import { onKafka } from './on-kafka.ts'

export const title = 'Replicas come and go while people buy: partitions change hands, no message is lost or goes back'
export const group = 'kafka'
export const long = true
export const shopless = true
export const patienceMs = 480_000

const replicas = ['orders-2', 'inventory-2']
/** How they go: asked, which drains them, and killed. */
const ends = ['SIGTERM', 'SIGKILL', 'SIGTERM'] as const

export function run(context: Omit<PartContext, 'shop'>): Promise<void> {
  return onKafka(context, { args: ['--replicas', 'orders=2,inventory=2'] }, async ({ shop, say }) => {
    const orders = await customersBuy(shop, async (taken) => {
      await eventually(() => assert.ok(taken.size >= 3, 'people buy'), { within: 60_000 })
      for (const signal of ends) {
        say(`${replicas.join(' and ')} go by ${signal}, and come back to take their share`)
        const before = await pids(shop)
        for (const name of replicas) process.kill(before[name] as number, signal)
        // Back: another process, and it has handled messages, so it has partitions again.
        await eventually(
          async () => {
            for (const name of replicas) {
              assert.notEqual((await pids(shop))[name], before[name])
              assert.ok((await handledBy(shop, name)) > 0, `${name} handles messages`)
            }
          },
          { within: 90_000 },
        )
      }
    })
    say(`all ${orders.size} orders are confirmed`)
    await nothingIsLost(shop, orders)
  })
}

async function handledBy(shop: Shop, name: string): Promise<number> {
  const admin = (await shop.running()).processes[name]?.admin
  assert.ok(admin, `${name} runs`)
  return metricOf(admin, 'messaging_process_duration_seconds_count')
}
