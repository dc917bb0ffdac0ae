import assert from 'node:assert/strict'
import { openEventLog } from '@micromart/messaging'
import { eventually } from '@micromart/testing/eventually'
import { startKafka } from '../engines/kafka.ts'
import { logTraffic } from '../probes/log-traffic.ts'
import { CannotRunHere, type PartContext } from '../runner/part.ts'

export const title =
  'Brokers that hang are told from those that are slow: publishers give up in time, and go on elsewhere'
export const group = 'kafka'
export const long = true
export const shopless = true
export const patienceMs = 420_000

/** Of three brokers first all hang, then one after another; what is published meanwhile is there once they go on, in its order. */
export async function run({ say }: PartContext): Promise<unknown> {
  const kafka = await startKafka({ brokers: 3, say })
  try {
    if (kafka.nodes.length < 3)
      throw new CannotRunHere('KAFKA_BROKERS names brokers of somebody else, which are not to be stopped')
    const prefix = 'hung.'
    const traffic = await logTraffic(kafka.url, prefix)
    await traffic.goesOn()
    await traffic.join()

    const log = await openEventLog({ url: kafka.url, kafka: { prefix }, logger: { info() {}, warn() {}, error() {} } })
    const publish = () => log.publish([{ topic: 'users.events', key: 'usr_1', value: '1' }])
    await publish()
    for (const node of kafka.nodes) node.signal('SIGSTOP')
    say('all brokers hang')
    // The first finds them hanging in the middle of its request, the next when it looks for them.
    for (const nth of ['first', 'second']) {
      let refused: unknown
      publish().catch((error: unknown) => {
        refused = error
      })
      await eventually(() => assert.ok(refused, `the ${nth} publisher is told`), { within: 20_000 })
      assert.match(String(refused), /within 12 s|timed out/)
    }
    for (const node of kafka.nodes) node.signal('SIGCONT')
    say('they go on')
    await eventually(publish, { within: 60_000 })
    await log.close()
    await traffic.goesOn()

    for (const [nth, node] of kafka.nodes.entries()) {
      node.signal('SIGSTOP')
      say(`broker ${nth + 1} hangs`)
      await traffic.goesOn()
      node.signal('SIGCONT')
      say(`broker ${nth + 1} goes on`)
      await traffic.goesOn()
    }
    return await traffic.settle()
  } finally {
    await kafka.stop()
  }
}
