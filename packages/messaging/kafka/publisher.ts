import { Unprocessable } from '../log/event-log.ts'
import { withTimeout } from './broker-call.ts'
import type { MakeClient } from './client.ts'
import { CheckedProducer, type OutgoingRecord } from './producer.ts'
import { Sockets } from './sockets.ts'

interface Batch {
  records: readonly OutgoingRecord[]
  until: () => number
  resolve(): void
  reject(error: unknown): void
}

/** Of one request, in bytes: brokers take a megabyte for each partition, and all may be of one. */
const requestBytes = 512 * 1024
const largestRecord = 900_000
const overheadBytes = 64

/**
 * How long a request may take, all its tries together, in ms. More than brokers need to agree that one of them is gone, 9 s: what
 * waited for that one's copy then lands once. A leader that hangs is found by a new producer alone, so not much more.
 */
const requestMs = 12_000

/**
 * Publishes in order and whatever waits together, so that many publishers cost the brokers no more than one does.
 * Idempotent: what kafkajs tries again on its own lands once. A producer that has failed is given up, since its numbers may no
 * longer be those that the brokers expect; then what is published again may be there twice. Its connections are cut first: it
 * must not say anything again once its successor speaks.
 */
export class Publisher {
  readonly #client: MakeClient
  #producer: Promise<CheckedProducer> | undefined
  #sockets = new Sockets()
  #waiting: Batch[] = []
  #sending: Promise<void> | undefined
  #closed = false

  constructor(client: MakeClient) {
    this.#client = client
  }

  /**
   * Resolves when all are on every replica in sync. Rejects while the brokers are away; at its turn, within 12 s.
   * @param until as performance.now() will say: nothing of them leaves this process afterwards.
   */
  publish(records: readonly OutgoingRecord[], until = () => Number.POSITIVE_INFINITY): Promise<void> {
    const large = records.find((record) => bytesOf(record) > largestRecord)
    if (large)
      return Promise.reject(new Unprocessable(`a record of ${large.topic} is larger than ${largestRecord} bytes`))
    if (this.#closed) return Promise.reject(new Error('the event log is closed'))
    return new Promise((resolve, reject) => {
      this.#waiting.push({ records, until, resolve, reject })
      this.#sending ??= this.#sendAll().finally(() => {
        this.#sending = undefined
      })
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#sending
    const producer = this.#producer
    this.#producer = undefined
    await producer?.then((connected) => connected.disconnect()).catch(() => undefined)
  }

  async #sendAll(): Promise<void> {
    // Whoever publishes in the same turn goes with the first.
    await Promise.resolve()
    while (this.#waiting.length > 0) {
      const batches = this.#takeSome()
      try {
        for (const records of requestsOf(batches.flatMap((batch) => batch.records))) {
          const until = () => Math.min(...batches.map((batch) => batch.until()))
          if (performance.now() >= until()) throw new Error('it is too late to publish these records')
          await withTimeout(
            this.#send(records),
            requestMs,
            `no broker has taken the records within ${requestMs / 1_000} s`,
            until,
          )
        }
        for (const { resolve } of batches) resolve()
      } catch (error) {
        this.#discardProducer()
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

  async #send(records: readonly OutgoingRecord[]): Promise<void> {
    this.#producer ??= this.#connect()
    const producer = await this.#producer
    await producer.send(records)
  }

  async #connect(): Promise<CheckedProducer> {
    const producer = new CheckedProducer(this.#client, this.#sockets)
    await producer.connect()
    return producer
  }

  #discardProducer(): void {
    const producer = this.#producer
    this.#producer = undefined
    this.#sockets.cut()
    this.#sockets = new Sockets()
    producer?.then((connected) => connected.disconnect()).catch(() => undefined)
  }
}

/** As the log takes them, cut into requests in their order. */
function* requestsOf(records: readonly OutgoingRecord[]): Generator<OutgoingRecord[]> {
  let request: OutgoingRecord[] = []
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

function bytesOf({ key, value }: OutgoingRecord): number {
  return overheadBytes + Buffer.byteLength(key) + (value === null ? 0 : Buffer.byteLength(value))
}
