import { type Message, Partitioners, type Producer } from 'kafkajs'
import type { MakeClient } from './client.ts'
import type { Sockets } from './sockets.ts'

/** A record as it goes to a broker; the topic's name is that on the wire. A value of null takes a table's row away. */
export interface OutgoingRecord {
  topic: string
  key: string
  value: string | null
}

/**
 * An idempotent producer that leaves nothing out. kafkajs calls a batch sent without those records whose partition moved, between
 * two of its tries, to a broker that had answered the first: so the answers are compared with what was to be sent, and what has none
 * is sent again. It goes by the number that it would have had, so it lands once.
 */
export class CheckedProducer {
  readonly #producer: Producer
  /** Where messages were put, as `topic/partition`. */
  readonly #places = new WeakMap<Message, string>()

  /** @param sockets those to cut when it is given up. */
  constructor(client: MakeClient, sockets: Sockets) {
    this.#producer = client(sockets).producer({
      idempotent: true,
      // One request at a time on each connection: kafkajs numbers a batch when it sends it.
      maxInFlightRequests: 1,
      // Murmur2, as Kafka's own clients: whoever else writes to or looks for a key finds the same partition. Our own
      // partitionOf is that of the embedded log alone, which has no other clients.
      createPartitioner: () => {
        const choose = Partitioners.DefaultPartitioner()
        return (args) => {
          const partition = choose(args)
          this.#places.set(args.message, `${args.topic}/${partition}`)
          return partition
        }
      },
      allowAutoTopicCreation: false,
      // Some 5 s: the leaders of a topic just made may need that, and one that was deleted is not to be asked for much longer.
      retry: { initialRetryTime: 50, maxRetryTime: 1_000, retries: 8 },
    })
  }

  connect(): Promise<void> {
    return this.#producer.connect()
  }

  /** Resolves when all are on every replica in sync. */
  async send(records: readonly OutgoingRecord[]): Promise<void> {
    let left = records.map(({ topic, key, value }) => ({ topic, message: { key, value } }))
    while (left.length > 0) {
      const byTopic = new Map<string, Message[]>()
      for (const { topic, message } of left) {
        const messages = byTopic.get(topic)
        if (messages) messages.push(message)
        else byTopic.set(topic, [message])
      }
      const topicMessages = [...byTopic].map(([topic, messages]) => ({ topic, messages }))
      const answers = await this.#producer.sendBatch({ topicMessages, acks: -1 })
      const answered = new Set(answers.map(({ topicName, partition }) => `${topicName}/${partition}`))
      left = left.filter(({ message }) => !answered.has(this.#places.get(message) ?? ''))
    }
  }

  disconnect(): Promise<void> {
    return this.#producer.disconnect()
  }
}
