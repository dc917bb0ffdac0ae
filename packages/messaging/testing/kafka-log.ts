import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { eventually } from '@micromart/testing'
import { type ISocketFactory, Kafka, logLevel } from 'kafkajs'
import { expect } from 'vitest'
import { brokersOf } from '../kafka/client.ts'
import { type KafkaEventLogOptions, kafkaEventLog } from '../kafka/event-log.ts'
import { kafkaLogOperator } from '../kafka/log-operator.ts'
import { openSocket, Sockets } from '../kafka/sockets.ts'
import type { EventLog } from '../log/event-log.ts'
import { silent } from '../observability.ts'

/** For tests: connections to brokers that can be paused, as those of a process are that is stopped. */
class PausableSockets {
  readonly #open = new Set<Socket>()
  #paused = false
  readonly factory: ISocketFactory = (to) => {
    const socket = openSocket(to)
    this.#open.add(socket)
    socket.once('close', () => this.#open.delete(socket))
    if (this.#paused) pause(socket)
    return socket
  }

  pause(): void {
    this.#paused = true
    for (const socket of this.#open) pause(socket)
  }

  resume(): void {
    this.#paused = false
    for (const socket of this.#open) {
      socket.uncork()
      socket.resume()
    }
  }
}

function pause(socket: Socket): void {
  socket.cork()
  socket.pause()
}

/** For tests: a log of its own among others on the brokers at `url`, told apart by a prefix. */
export async function kafkaLogUnderTest(url: string, options: Partial<KafkaEventLogOptions> = {}) {
  const prefix = `test-${randomUUID().slice(0, 8)}.`
  const kafka = { ...options.kafka, prefix, topics: { partitions: 4, ...options.kafka?.topics } }
  const operator = kafkaLogOperator(url, kafka)
  const clients = new Map<EventLog, { sockets: Sockets; pausable: PausableSockets }>()
  return {
    prefix,
    operator,
    async open(more: Partial<KafkaEventLogOptions> = {}) {
      const [sockets, pausable] = [new Sockets(), new PausableSockets()]
      const client = kafkaEventLog({
        url,
        logger: silent,
        retry: { baseMs: 2, capMs: 5 },
        socketFactory: sockets.through(pausable.factory),
        ...options,
        ...more,
        kafka,
        tuning: { pollMs: 100, sessionMs: 6_000, heartbeatMs: 100, graceMs: 200, ...options.tuning, ...more.tuning },
      })
      clients.set(client, { sockets, pausable })
      return client
    },
    async kill(client: EventLog) {
      clients.get(client)?.sockets.cut()
    },
    /** Nothing goes to the brokers, nor comes from them, until it is resumed. */
    pause: (client: EventLog) => clients.get(client)?.pausable.pause(),
    resume: (client: EventLog) => clients.get(client)?.pausable.resume(),
    deleteTopics: () => deleteTopics(url, prefix),
    /** As brokers do with what has been there for longer than they keep it, read or not. */
    forgetRecords: (topic: string) => forgetRecords(url, `${prefix}${topic}`),
    async drop() {
      await Promise.all([...clients.keys()].map((client) => client.close()))
      await operator.close()
      await deleteTopics(url, prefix)
    },
  }
}

/** Of the topics, those that begin with the prefix. */
async function deleteTopics(url: string, prefix: string): Promise<void> {
  const admin = new Kafka({ brokers: brokersOf(url), logLevel: logLevel.NOTHING }).admin()
  await admin.connect()
  const ours = async () => (await admin.listTopics()).filter((topic) => topic.startsWith(prefix))
  const topics = await ours()
  if (topics.length > 0) await admin.deleteTopics({ topics })
  await eventually(async () => expect(await ours()).toEqual([]))
  await admin.disconnect()
}

async function forgetRecords(url: string, topic: string): Promise<void> {
  const admin = new Kafka({ brokers: brokersOf(url), logLevel: logLevel.NOTHING }).admin()
  await admin.connect()
  const partitions = await admin.fetchTopicOffsets(topic)
  await admin.deleteTopicRecords({
    topic,
    partitions: partitions.map(({ partition, high }) => ({ partition, offset: high })),
  })
  await admin.disconnect()
}
