import assert from 'node:assert/strict'
import { startKafka } from '../engines/kafka.ts'
import { logTraffic } from '../probes/log-traffic.ts'
import { CannotRunHere, type PartContext } from '../runner/part.ts'

export const title = 'Of three brokers any one may be lost, and comes back, and no record is handled twice for it'
export const group = 'kafka'
export const long = true
export const shopless = true
export const patienceMs = 300_000

const leaks: string[] = []
/** Node's word for something that collects while brokers are away. */
const noteLeak = ({ name, message }: Error) => {
  if (name === 'MaxListenersExceededWarning') leaks.push(message)
}

export async function run({ say }: PartContext): Promise<unknown> {
  const kafka = await startKafka({ brokers: 3, say })
  try {
    if (kafka.nodes.length < 3)
      throw new CannotRunHere('KAFKA_BROKERS names brokers of somebody else, which are not to be killed')
    process.on('warning', noteLeak)
    const traffic = await logTraffic(kafka.url, 'three.')
    await traffic.goesOn()
    await traffic.join()
    for (const [nth, node] of kafka.nodes.entries()) {
      await node.kill()
      say(`broker ${nth + 1} is lost`)
      await traffic.goesOn()
      await node.start()
      say(`broker ${nth + 1} is back`)
      await traffic.goesOn()
    }
    const figures = await traffic.settle()
    // One of the three was the group's coordinator.
    assert.equal(figures.handledTwice, 0, 'records that were handled twice')
    assert.deepEqual(leaks, [])
    return figures
  } finally {
    process.off('warning', noteLeak)
    await kafka.stop()
  }
}
