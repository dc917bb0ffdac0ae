import { randomUUID } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { type ISocketFactory, Kafka, logLevel } from 'kafkajs'
import type { EventLog } from './event-log.ts'
import { kafkaLogOperator } from './kafka/log-operator.ts'
import { type KafkaEventLogOptions, kafkaEventLog } from './kafka.ts'
import { brokersOf } from './log-address.ts'

const logger = { info() {}, warn() {}, error() {} }

/** For tests: ways to brokers that can be cut for good, as a process that dies loses them. */
function cuttable(): { socketFactory: ISocketFactory; cut(): void } {
  const sockets = new Set<Socket>()
  let isCut = false
  return {
    socketFactory({ host, port, onConnect }) {
      const socket = connect({ host, port }, onConnect)
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
      if (isCut) socket.destroy(new Error('this client is dead'))
      return socket
    },
    cut() {
      isCut = true
      for (const socket of sockets) socket.destroy()
    },
  }
}

/** For tests: a log of its own among others on the brokers at `url`, told apart by a prefix. */
export async function kafkaLogUnderTest(url: string, options: Partial<KafkaEventLogOptions> = {}) {
  const prefix = `test-${randomUUID().slice(0, 8)}.`
  const kafka = { ...options.kafka, prefix, topics: { partitions: 4, ...options.kafka?.topics } }
  const operator = kafkaLogOperator(url, kafka)
  const clients = new Map<EventLog, { cut(): void }>()
  return {
    prefix,
    operator,
    async open(more: Partial<KafkaEventLogOptions> = {}) {
      const { socketFactory, cut } = cuttable()
      const client = kafkaEventLog({
        url,
        logger,
        retry: { baseMs: 2, capMs: 5 },
        socketFactory,
        ...options,
        ...more,
        kafka,
        pace: { attendMs: 100, sessionMs: 6_000, heartbeatMs: 100, graceMs: 200, ...options.pace, ...more.pace },
      })
      clients.set(client, { cut })
      return client
    },
    async kill(client: EventLog) {
      clients.get(client)?.cut()
    },
    async deadLetters(group: string) {
      const letters = await operator.deadLetters({ group })
      return letters.map(({ key, value, reason, parked }) => ({ key, value, reason, parked }))
    },
    /** Deletes its topics. */
    forget: () => forget(url, prefix),
    redrive: (group: string) => operator.redrive({ group }),
    async drop() {
      await Promise.all([...clients.keys()].map((client) => client.close()))
      await operator.close()
      await forget(url, prefix)
    },
  }
}

/** Deletes the topics that begin with a prefix. */
async function forget(url: string, prefix: string): Promise<void> {
  const admin = new Kafka({ brokers: brokersOf(url), logLevel: logLevel.NOTHING }).admin()
  await admin.connect()
  const topics = (await admin.listTopics()).filter((topic) => topic.startsWith(prefix))
  if (topics.length > 0) await admin.deleteTopics({ topics })
  await admin.disconnect()
}
