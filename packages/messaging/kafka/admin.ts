import type { Admin, Kafka } from 'kafkajs'
import { retryRetriable, withTimeout } from './broker-call.ts'

/** What a partition holds. */
export interface OffsetRange {
  /** The first offset there is, and the one that the next record gets. */
  low: bigint
  high: bigint
}

/** How long an answer may take, all tries together, in ms: a broker that hangs must not keep those who ask after it. */
const answerMs = 12_000

/** One connection for questions about the cluster, made when first needed and again after it has failed. */
export class AdminClient {
  readonly #client: () => Kafka
  #admin: Promise<Admin> | undefined
  #last: Promise<void> = Promise.resolve()

  constructor(client: () => Kafka) {
    this.#client = client
  }

  /**
   * One after another: kafkajs would let one question answer another's, asked before its topics were known, and a connection that is
   * given up should be nobody else's.
   * @param ms that the work may take.
   */
  use<T>(work: (admin: Admin) => Promise<T>, ms = answerMs): Promise<T> {
    const answer = this.#last.then(() => this.#ask(work, ms))
    this.#last = answer.then(
      () => undefined,
      () => undefined,
    )
    return answer
  }

  async #ask<T>(work: (admin: Admin) => Promise<T>, ms: number): Promise<T> {
    this.#admin ??= this.#connect()
    const mine = this.#admin
    try {
      return await withTimeout(mine.then(work), ms, `no broker has answered within ${ms / 1_000} s`)
    } catch (error) {
      if (this.#admin === mine) this.#admin = undefined
      mine.then((admin) => admin.disconnect()).catch(() => undefined)
      throw error
    }
  }

  /** Of every partition of a topic, as it is called on the wire. */
  async offsetRanges(topic: string): Promise<Map<number, OffsetRange>> {
    const offsets = await retryRetriable(() => this.use((admin) => admin.fetchTopicOffsets(topic)))
    return new Map(offsets.map(({ partition, low, high }) => [partition, { low: BigInt(low), high: BigInt(high) }]))
  }

  /** What a group has committed, by topic and partition; partitions it never committed are left out. Wire names. */
  async committed(groupId: string, topics: readonly string[]): Promise<Map<string, Map<number, bigint>>> {
    const found = await retryRetriable(() => this.use((admin) => admin.fetchOffsets({ groupId, topics: [...topics] })))
    return new Map(
      found.map(({ topic, partitions }) => [
        topic,
        new Map(
          partitions
            .map(({ partition, offset }) => [partition, BigInt(offset)] as const)
            .filter(([, offset]) => offset >= 0n),
        ),
      ]),
    )
  }

  async close(): Promise<void> {
    const admin = this.#admin
    this.#admin = undefined
    await admin?.then((connected) => connected.disconnect()).catch(() => undefined)
  }

  async #connect(): Promise<Admin> {
    const admin = this.#client().admin()
    await admin.connect()
    return admin
  }
}
