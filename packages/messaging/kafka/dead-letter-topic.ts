import { randomUUID } from 'node:crypto'
import type { EachBatchPayload, Kafka } from 'kafkajs'
import { reasonOf } from '../delivery/failures.ts'
import type { Logger } from '../observability.ts'
import type { Administrator } from './admin.ts'
import { Letters, type Row } from './dead-letter-rows.ts'
import type { Membership } from './membership.ts'
import type { Publisher } from './publisher.ts'
import { LastingConsumer } from './supervised-consumer.ts'

export interface TableParts {
  client: () => Kafka
  administrator: Administrator
  publisher: Publisher
  /** The table's topic, as it is called on the wire; it has one partition, so that its rows have one order. */
  topic: string
  logger: Logger
  /** Resolves when the topic is there. */
  ready(): Promise<void>
  /** Its reader has crashed. */
  onCrash(): void
  /** Something new was read. */
  onChange(): void
}

/** Its readers are alone in their groups: losing one's place costs nothing but reading again. */
const pace = { sessionMs: 10_000, heartbeatMs: 2_000, silenceMs: 7_000, maxWaitMs: 500 }

/** A group's table of dead letters, read from its first row and followed from then on. */
export class LetterTable {
  readonly letters = new Letters()
  readonly #parts: TableParts
  readonly #reader: LastingConsumer
  /** The next row to be read. */
  #position = 0n
  #waiting: { offset: bigint; resolve(): void; reject(error: Error): void }[] = []
  #closed = false

  constructor(parts: TableParts) {
    this.#parts = parts
    this.#reader = new LastingConsumer({
      client: parts.client,
      groupId: `${parts.topic}.reader-${randomUUID()}`,
      topics: [parts.topic],
      pace,
      logger: parts.logger,
      ready: parts.ready,
      mayJoin: () => true,
      onAssigned: (consumer) => {
        if (this.#position > 0n) consumer.seek({ topic: parts.topic, partition: 0, offset: String(this.#position) })
      },
      onBatch: (_consumer, payload) => this.#read(payload),
      onCrash: parts.onCrash,
      onLeaving: async () => undefined,
      onLost: () => undefined,
    })
  }

  /** Resolves when all that is in the table now has been read. Rejects when the brokers cannot be asked. */
  async caughtUp(): Promise<void> {
    await this.#parts.ready()
    const extents = await this.#parts.administrator.extents(this.#parts.topic)
    const { low, high } = extents.get(0) ?? { low: 0n, high: 0n }
    if (low >= high) return
    if (this.#position >= high) return
    if (this.#closed) throw new Error('the table of dead letters is closed')
    await new Promise<void>((resolve, reject) => this.#waiting.push({ offset: high, resolve, reject }))
  }

  /**
   * Resolves when the rows are written and read again: what the table says from then on is after them. Rejects when the membership does
   * not stand: whoever has stood still for so long that its partitions went to another has nothing left to say about them.
   */
  async write(membership: Membership, rows: readonly Row[]): Promise<void> {
    const { publisher, topic } = this.#parts
    const until = await membership.confirm()
    await publisher.publish(
      rows.map((row) => ({ ...row, topic })),
      until,
    )
    await this.caughtUp()
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#reader.stop()
    for (const { reject } of this.#waiting) reject(new Error('the table of dead letters is closed'))
    this.#waiting = []
  }

  #read({ batch, resolveOffset, isStale }: EachBatchPayload): void {
    if (isStale()) return
    for (const { key, value, offset } of batch.messages) {
      // After it was made anew a reader may be given rows that it knows.
      if (BigInt(offset) < this.#position) continue
      try {
        this.letters.apply({ key: key?.toString() ?? '', value: value?.toString() ?? null })
      } catch (error) {
        const { logger, topic } = this.#parts
        logger.warn({ topic, offset, reason: reasonOf(error) }, 'a row among the dead letters is none of ours')
      }
      this.#position = BigInt(offset) + 1n
    }
    resolveOffset(batch.lastOffset())
    const position = this.#position
    const reached = this.#waiting.filter(({ offset }) => offset <= position)
    this.#waiting = this.#waiting.filter(({ offset }) => offset > position)
    for (const { resolve } of reached) resolve()
    this.#parts.onChange()
  }
}
