import { randomUUID } from 'node:crypto'
import type { EachBatchPayload } from 'kafkajs'
import { reasonOf } from '../delivery/failures.ts'
import { Hint } from '../delivery/loop.ts'
import type { Logger } from '../observability.ts'
import type { Brokers } from './brokers.ts'
import { DeadLetterTable, type Row } from './dead-letter-table.ts'
import type { Membership } from './membership.ts'
import { SupervisedConsumer } from './supervised-consumer.ts'
import type { Topics } from './topics.ts'

/** Its readers are alone in their groups: losing one's place costs nothing but reading again. */
const tuning = { sessionMs: 10_000, heartbeatMs: 2_000, coordinatorMs: 7_000, maxWaitMs: 500 }

/** The compacted topic in which a group's dead letters lie, read from its first row and followed from then on. */
export class DeadLetterTopic {
  readonly table = new DeadLetterTable()
  /** Something new was read. */
  readonly changed = new Hint()
  readonly #brokers: Brokers
  readonly #topics: Topics
  /** As it is called on the wire; it has one partition, so that its rows have one order. */
  readonly #name: string
  readonly #logger: Logger
  readonly #reader: SupervisedConsumer
  /** The next row to be read. */
  #position = 0n
  #waiting: { offset: bigint; resolve(): void; reject(error: Error): void }[] = []
  #closed = false

  constructor(brokers: Brokers, topics: Topics, group: string, logger: Logger) {
    this.#brokers = brokers
    this.#topics = topics
    this.#name = brokers.names.deadLetters(group)
    this.#logger = logger
    topics.want([{ name: this.#name, kind: 'table' }])
    this.#reader = new SupervisedConsumer({
      client: brokers.client,
      topics,
      groupId: `${this.#name}.reader-${randomUUID()}`,
      subscribed: [this.#name],
      tuning,
      logger,
      onAssigned: (consumer) => {
        if (this.#position > 0n) consumer.seek({ topic: this.#name, partition: 0, offset: String(this.#position) })
      },
      onBatch: (_consumer, payload) => this.#read(payload),
    })
  }

  /** Resolves when all that is there now has been read. Rejects when the brokers cannot be asked. */
  async caughtUp(): Promise<void> {
    await this.#topics.ensured()
    const ranges = await this.#brokers.admin.offsetRanges(this.#name)
    const { low, high } = ranges.get(0) ?? { low: 0n, high: 0n }
    if (low >= high || this.#position >= high) return
    if (this.#closed) throw new Error('the table of dead letters is closed')
    await new Promise<void>((resolve, reject) => this.#waiting.push({ offset: high, resolve, reject }))
  }

  /**
   * Resolves when the rows are written and read again: what the table says from then on is after them. Rejects when the membership does
   * not stand: whoever has stood still for so long that its partitions went to another has nothing left to say about them.
   */
  async write(membership: Membership, rows: readonly Row[]): Promise<void> {
    const until = await membership.confirm()
    await this.#brokers.publisher.publish(
      rows.map((row) => ({ ...row, topic: this.#name })),
      () => until,
    )
    await this.caughtUp()
  }

  /** Writes what operators ask for: it binds nobody, so no membership has to stand for it. */
  async request(rows: readonly Row[]): Promise<void> {
    if (rows.length > 0) await this.#brokers.publisher.publish(rows.map((row) => ({ ...row, topic: this.#name })))
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
        this.table.apply({ key: key?.toString() ?? '', value: value?.toString() ?? null })
      } catch (error) {
        const fields = { topic: this.#name, offset, reason: reasonOf(error) }
        this.#logger.warn(fields, 'a row among the dead letters is none of ours')
      }
      this.#position = BigInt(offset) + 1n
    }
    resolveOffset(batch.lastOffset())
    const position = this.#position
    const reached = this.#waiting.filter(({ offset }) => offset <= position)
    this.#waiting = this.#waiting.filter(({ offset }) => offset > position)
    for (const { resolve } of reached) resolve()
    this.changed.give()
  }
}
