import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { topics, topicsOf } from '@micromart/events'
import { type KafkaSettings, openEventLog } from '@micromart/messaging'
import { type ServiceName, services } from '@micromart/subgraphs'
import { certificateAuthority } from '@micromart/testing/certificates'
import { eventually } from '@micromart/testing/eventually'
import { Kafka, type KafkaConfig, logLevel } from 'kafkajs'
import { startKafka } from '../engines/kafka.ts'
import { CannotRunHere, type PartContext } from '../runner/part.ts'
import { allowEachService } from './rights.ts'

export const title =
  'On brokers each service may what the table of topics has it do: with less it says what is missing, and it can steal no more'
export const group = 'kafka'
export const long = true
export const shopless = true
export const patienceMs = 300_000

const topic = 'orders.events'

export async function run({ say }: PartContext): Promise<void> {
  const users = Object.fromEntries(services.map((name) => [name, randomBytes(12).toString('hex')]))
  const guard = { users, mechanism: 'PLAIN', authority: certificateAuthority() } as const
  const kafka = await startKafka({ guard, say })
  const admin = new Kafka({ brokers: kafka.brokers, logLevel: logLevel.NOTHING }).admin()
  const opened: { close(): Promise<void> }[] = [{ close: () => admin.disconnect() }]
  const errors: string[] = []
  const open = async (service: ServiceName, url: string, settings: KafkaSettings) => {
    const error = (fields: object) => errors.push(JSON.stringify(fields))
    const { writes, reads } = topicsOf(service)
    const logger = { info() {}, warn() {}, error }
    const log = await openEventLog({ url, topics: [...writes, ...reads], kafka: settings, logger })
    opened.push(log)
    return log
  }
  try {
    if (!kafka.secured) throw new CannotRunHere('KAFKA_BROKERS names brokers of somebody else, whose rights are theirs')
    const { url, ca } = kafka.secured
    await admin.connect()
    const sasl = (username: ServiceName) => ({ mechanism: 'plain', username, password: users[username] ?? '' }) as const
    const as = (service: ServiceName) =>
      open(service, url, { tls: { ca }, sasl: sasl(service), topics: { partitions: 2 } })
    const record = { topic, key: 'ord_1', value: '1' } as const

    const stranger = await open('orders', url, { tls: {}, sasl: sasl('orders') })
    assert.match((await stranger.unready()) ?? '', /certificate/i)
    const imposter = await open('orders', url, { tls: { ca }, sasl: { ...sasl('orders'), password: 'a guess' } })
    assert.match((await imposter.unready()) ?? '', /auth/i)
    await assert.rejects(imposter.publish([record]), /auth/i)
    say('a wrong certificate and a wrong password are told apart')

    const [orders, cart] = [await as('orders'), await as('cart')]
    const seen: string[] = []
    await cart.subscribe('cart', [topic], async ({ value }) => {
      seen.push(value)
    })
    errors.length = 0
    const missing = /orders\.events.*cart\.dead-letters.*or allow it \(.*AUTHORIZATION_FAILED/
    await eventually(async () => assert.match((await cart.unready()) ?? '', missing), { within: 15_000 })
    await assert.rejects(orders.publish([record]), /orders\.events.*or allow it \(.*AUTHORIZATION_FAILED/)
    assert.equal(errors.filter((error) => missing.test(error)).length, 1, 'it is said once')
    for (const password of Object.values(users)) assert.ok(!errors.join().includes(password))
    say('missing rights are told by the names of the topics')

    await allowEachService(admin)
    for (const log of [orders, cart]) {
      await eventually(async () => assert.equal(await log.unready(), null), { within: 30_000 })
    }
    await orders.publish([record])
    await eventually(() => assert.deepEqual(seen, ['1']), { within: 15_000 })
    say('with what the table says the log is used, without a hand')

    const everybody = await Promise.all(services.map((name) => as(name)))
    for (const log of everybody) {
      await eventually(async () => assert.equal(await log.unready(), null), { within: 30_000 })
    }
    const committed = () => admin.fetchOffsets({ groupId: 'cart', topics: [topic] })
    await eventually(async () => assert.ok((await committed())[0]?.partitions.some(({ offset }) => offset === '1')))
    const before = await committed()
    await stealsNothing({ brokers: url.replace('kafka://', '').split(','), ssl: { ca }, sasl: sasl('search') })
    assert.deepEqual(await committed(), before)
    assert.deepEqual(seen, ['1'])
    say('and with the password of search nobody writes, reads or acts for another')
  } finally {
    await Promise.all(opened.map((each) => each.close()))
    await kafka.stop()
  }
}

/** Tries, as search, all that is others'. */
async function stealsNothing(thief: Pick<KafkaConfig, 'brokers' | 'ssl' | 'sasl'>): Promise<void> {
  const client = new Kafka({ ...thief, logLevel: logLevel.NOTHING, retry: { retries: 0 } })
  const [producer, admin] = [client.producer(), client.admin()]
  await Promise.all([producer.connect(), admin.connect()])
  const refused = (asked: Promise<unknown>) => assert.rejects(asked, /not authorized/i)
  try {
    const { reads, writes } = topicsOf('search')
    const others = topics.filter((each) => !writes.includes(each))
    for (const each of [...others, 'orders.dead-letters', 'cart.dead-letters']) {
      await refused(producer.send({ topic: each, messages: [{ key: 'ord_1', value: 'forged' }] }))
    }
    for (const each of others.filter((other) => !reads.includes(other))) {
      await refused(admin.fetchTopicOffsets(each))
      await refused(hears(client, 'search', each))
    }
    for (const each of reads) await admin.fetchTopicOffsets(each)
    await hears(client, 'search', 'products.events')
    // Who may not see a group is told of no coordinator of it.
    const refusedTo = (asked: Promise<unknown>) => assert.rejects(asked, /not authorized|group coordinator/i)
    await refusedTo(hears(client, 'orders', 'products.events'))
    const partitions = [{ partition: 0, offset: '1' }]
    await refusedTo(admin.setOffsets({ groupId: 'cart', topic: 'products.events', partitions }))
    await refusedTo(admin.deleteGroups(['cart']))
  } finally {
    await Promise.all([producer.disconnect(), admin.disconnect()])
  }
}

/** Joins a group and reads a topic; rejects with why that is not to be. */
async function hears(client: Kafka, groupId: string, topic: string): Promise<void> {
  const consumer = client.consumer({ groupId })
  const crashed = new Promise<never>((_heard, reject) => {
    consumer.on('consumer.crash', ({ payload }) => reject(payload.error))
  })
  crashed.catch(() => undefined)
  await consumer.connect()
  try {
    await consumer.subscribe({ topics: [topic] })
    const heard = new Promise<void>((resolve) => {
      consumer.on('consumer.group_join', () => resolve())
      void consumer.run({ eachMessage: async () => undefined }).catch(() => undefined)
    })
    await Promise.race([heard, crashed])
  } finally {
    await consumer.disconnect()
  }
}
