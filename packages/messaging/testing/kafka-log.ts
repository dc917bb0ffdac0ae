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

const logger = { info() {}, warn() {}, error() {} }

/** For tests: ways to brokers that stand still for a while, as those of a process do that is stopped. */
class StandingStill {
  readonly #open = new Set<Socket>()
  #still = false
  readonly factory: ISocketFactory = (to) => {
    const socket = openSocket(to)
    this.#open.add(socket)
    socket.once('close', () => this.#open.delete(socket))
    if (this.#still) hold(socket)
    return socket
  }

  stop(): void {
    this.#still = true
    for (const socket of this.#open) hold(socket)
  }

  goOn(): void {
    this.#still = false
    for (const socket of this.#open) {
      socket.uncork()
      socket.resume()
    }
  }
}

function hold(socket: Socket): void {
  socket.cork()
  socket.pause()
}

/** For tests: a log of its own among others on the brokers at `url`, told apart by a prefix. */
export async function kafkaLogUnderTest(url: string, options: Partial<KafkaEventLogOptions> = {}) {
  const prefix = `test-${randomUUID().slice(0, 8)}.`
  const kafka = { ...options.kafka, prefix, topics: { partitions: 4, ...options.kafka?.topics } }
  const operator = kafkaLogOperator(url, kafka)
  const clients = new Map<EventLog, { sockets: Sockets; still: StandingStill }>()
  return {
    prefix,
    operator,
    async open(more: Partial<KafkaEventLogOptions> = {}) {
      const [sockets, still] = [new Sockets(), new StandingStill()]
      const client = kafkaEventLog({
        url,
        logger,
        retry: { baseMs: 2, capMs: 5 },
        socketFactory: sockets.through(still.factory),
        ...options,
        ...more,
        kafka,
        tuning: { pollMs: 100, sessionMs: 6_000, heartbeatMs: 100, graceMs: 200, ...options.tuning, ...more.tuning },
      })
      clients.set(client, { sockets, still })
      return client
    },
    async kill(client: EventLog) {
      clients.get(client)?.sockets.cut()
    },
    /** Nothing goes to the brokers, nor comes from them, until it goes on. */
    standStill: (client: EventLog) => clients.get(client)?.still.stop(),
    goOn: (client: EventLog) => clients.get(client)?.still.goOn(),
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
  const ours = async () => (await admin.listTopics()).filter((topic) => topic.startsWith(prefix))
  const topics = await ours()
  if (topics.length > 0) await admin.deleteTopics({ topics })
  await eventually(async () => expect(await ours()).toEqual([]))
  await admin.disconnect()
}
