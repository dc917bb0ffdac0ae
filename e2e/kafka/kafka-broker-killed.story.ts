import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { eventually } from '@micromart/testing/eventually'
import { startKafka } from '../engines/kafka.ts'
import { logTraffic } from '../probes/log-traffic.ts'
import { CannotRunHere, type PartContext } from '../runner/part.ts'

export const title = 'A broker killed for 10 s and started on its data loses nothing and keeps the order'
export const group = 'kafka'
export const long = true
export const shopless = true
export const patienceMs = 300_000

const awayMs = 10_000

export async function run({ say, signal }: PartContext): Promise<unknown> {
  const kafka = await startKafka({ say })
  try {
    const [node] = kafka.nodes
    if (!node) throw new CannotRunHere('KAFKA_BROKERS names brokers of somebody else, which are not to be killed')
    const traffic = await logTraffic(kafka.url, 'killed.')
    await eventually(() => assert.ok(traffic.handled() > 2_000), { within: 60_000 })
    await node.kill()
    say('killed')
    const before = traffic.published()
    await sleep(awayMs, undefined, { signal })
    await node.start()
    say('started again')
    await eventually(() => assert.ok(traffic.published() > before + 500), { within: 60_000 })
    await eventually(() => assert.ok(traffic.handled() > before + 500), { within: 60_000 })
    return await traffic.settle()
  } finally {
    await kafka.stop()
  }
}
