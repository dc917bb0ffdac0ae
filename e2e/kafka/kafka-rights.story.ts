import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { type KafkaSettings, openEventLog } from '@micromart/messaging'
import { certificateAuthority } from '@micromart/testing/certificates'
import { eventually } from '@micromart/testing/eventually'
import { Kafka, logLevel } from 'kafkajs'
import { startKafka } from '../engines/kafka.ts'
import { CannotRunHere, type PartContext } from '../runner/part.ts'
import { allowShop } from './rights.ts'

export const title =
  'A shop whose rights on a broker are too few says which, loses nothing and goes on once it has them'
export const group = 'kafka'
export const long = true
export const shopless = true
export const patienceMs = 300_000

const topic = 'orders.events'

export async function run({ say }: PartContext): Promise<void> {
  const password = randomBytes(12).toString('hex')
  const guard = { users: { shop: password }, mechanism: 'PLAIN', authority: certificateAuthority() } as const
  const kafka = await startKafka({ guard, say })
  const admin = new Kafka({ brokers: kafka.brokers, logLevel: logLevel.NOTHING }).admin()
  const opened: { close(): Promise<void> }[] = [{ close: () => admin.disconnect() }]
  const errors: string[] = []
  const open = async (url: string, settings: KafkaSettings) => {
    const error = (fields: object) => errors.push(JSON.stringify(fields))
    const log = await openEventLog({ url, kafka: settings, logger: { info() {}, warn() {}, error } })
    opened.push(log)
    return log
  }
  try {
    if (!kafka.secured) throw new CannotRunHere('KAFKA_BROKERS names brokers of somebody else, whose rights are theirs')
    const { url, ca } = kafka.secured
    await admin.connect()
    const sasl = { mechanism: 'plain', username: 'shop', password } as const
    const record = { topic, key: 'ord_1', value: '1' } as const

    const stranger = await open(url, { tls: {}, sasl })
    assert.match((await stranger.unready()) ?? '', /certificate/i)
    const imposter = await open(url, { tls: { ca }, sasl: { ...sasl, password: 'a guess' } })
    assert.match((await imposter.unready()) ?? '', /auth/i)
    await assert.rejects(imposter.publish([record]), /auth/i)
    say('a wrong certificate and a wrong password are told apart')

    const log = await open(url, { tls: { ca }, sasl, topics: { partitions: 2 } })
    const seen: string[] = []
    await log.subscribe('shop', [topic], async ({ value }) => {
      seen.push(value)
    })
    errors.length = 0
    const missing = /orders\.events.*shop\.dead-letters.*or allow it \(.*AUTHORIZATION_FAILED/
    await eventually(async () => assert.match((await log.unready()) ?? '', missing), { within: 15_000 })
    await assert.rejects(log.publish([record]), missing)
    assert.equal(errors.filter((error) => missing.test(error)).length, 1, 'it is said once')
    assert.ok(!errors.join().includes(password))
    say('missing rights are told by the names of the topics')

    await allowShop(admin, { user: 'shop' })
    await eventually(async () => assert.equal(await log.unready(), null), { within: 30_000 })
    await log.publish([record])
    await eventually(() => assert.deepEqual(seen, ['1']), { within: 15_000 })
    say('with them the log is used, without a hand')
  } finally {
    await Promise.all(opened.map((each) => each.close()))
    await kafka.stop()
  }
}
