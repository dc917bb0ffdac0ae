import { type Kafka, Partitioners, type Producer } from 'kafkajs'

/** A record as it goes to a broker; the topic's name is that on the wire. A value of null takes a table's row away. */
export interface Outgoing {
  topic: string
  key: string
  value: string | null
}

interface Batch {
  records: readonly Outgoing[]
  resolve(): void
  reject(error: unknown): void
}

/** Of one request, in bytes: brokers take a megabyte for each partition, and all may be of one. */
const requestBytes = 512 * 1024
const largestRecord = 900_000
const overheadBytes = 64

/**
 * Publishes in order and whatever waits together, so that many publishers cost the brokers no more than one does.
 * Idempotent: what kafkajs tries again on its own lands once. A producer that has failed is given up, since its numbers may no
 * longer be those that the brokers expect; then what is published again may be there twice.
 */
export class Publisher {
  readonly #client: () => Kafka
  #producer: Promise<Producer> | undefined
  #waiting: Batch[] = []
  #sending: Promise<void> | undefined
  #closed = false

  constructor(client: () => Kafka) {
    this.#client = client
  }

  /** Resolves when all are on every replica in sync. Rejects while the brokers are away, after some seconds at most. */
  publish(records: readonly Outgoing[]): Promise<void> {
    const large = records.find((record) => bytesOf(record) > largestRecord)
    if (large) return Promise.reject(new Error(`a record of ${large.topic} is larger than ${largestRecord} bytes`))
    if (this.#closed) return Promise.reject(new Error('the event log is closed'))
    return new Promise((resolve, reject) => {
      this.#waiting.push({ records, resolve, reject })
      this.#sending ??= this.#sendAll().finally(() => {
        this.#sending = undefined
      })
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#sending
    await this.#giveUp()
  }

  async #sendAll(): Promise<void> {
    // Whoever publishes in the same turn goes with the first.
    await Promise.resolve()
    while (this.#waiting.length > 0) {
      const batches = this.#takeSome()
      try {
        for (const records of requestsOf(batches.flatMap((batch) => batch.records))) await this.#send(records)
        for (const { resolve } of batches) resolve()
      } catch (error) {
        await this.#giveUp()
        for (const { reject } of batches) reject(error)
      }
    }
  }

  /** Those that fit into one request; at least one. */
  #takeSome(): Batch[] {
    let bytes = 0
    let count = 0
    for (const { records } of this.#waiting) {
      bytes += records.reduce((sum, record) => sum + bytesOf(record), 0)
      if (count > 0 && bytes > requestBytes) break
      count += 1
    }
    return this.#waiting.splice(0, count)
  }

  async #send(records: readonly Outgoing[]): Promise<void> {
    this.#producer ??= this.#connect()
    const producer = await this.#producer
    const byTopic = new Map<string, { key: string; value: string | null }[]>()
    for (const { topic, key, value } of records) {
      const messages = byTopic.get(topic)
      if (messages) messages.push({ key, value })
      else byTopic.set(topic, [{ key, value }])
    }
    const topicMessages = [...byTopic].map(([topic, messages]) => ({ topic, messages }))
    await producer.sendBatch({ topicMessages, acks: -1 })
  }

  async #connect(): Promise<Producer> {
    const producer = this.#client().producer({
      idempotent: true,
      // One request at a time on each connection: kafkajs numbers a batch when it sends it.
      maxInFlightRequests: 1,
      // Murmur2, as Kafka's own clients: whoever else writes to or looks for a key finds the same partition. Our own
      // partitionOf is that of the embedded log alone, which has no other clients.
      createPartitioner: Partitioners.DefaultPartitioner,
      allowAutoTopicCreation: false,
      retry: { initialRetryTime: 50, maxRetryTime: 1_000, retries: 4 },
    })
    await producer.connect()
    return producer
  }

  async #giveUp(): Promise<void> {
    const producer = this.#producer
    this.#producer = undefined
    await producer?.then((connected) => connected.disconnect()).catch(() => undefined)
  }
}

/** As the log takes them, cut into requests in their order. */
function* requestsOf(records: readonly Outgoing[]): Generator<Outgoing[]> {
  let request: Outgoing[] = []
  let bytes = 0
  for (const record of records) {
    const size = bytesOf(record)
    if (request.length > 0 && bytes + size > requestBytes) {
      yield request
      request = []
      bytes = 0
    }
    request.push(record)
    bytes += size
  }
  if (request.length > 0) yield request
}

function bytesOf({ key, value }: Outgoing): number {
  return overheadBytes + Buffer.byteLength(key) + (value === null ? 0 : Buffer.byteLength(value))
}
