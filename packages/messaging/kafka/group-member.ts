import { setTimeout as pause } from 'node:timers/promises'
import type { Topic } from '@micromart/events'
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs'
import { pauseAfter } from '../backoff.ts'
import type { Desk } from '../delivery/deliver.ts'
import type { HeldPartition } from '../delivery/lease.ts'
import { Workbench } from '../delivery/workbench.ts'
import type { Subscription } from '../event-log.ts'
import { reasonOf } from '../failures.ts'
import { Hint } from '../hint.ts'
import { loop } from '../loop.ts'
import type { Administrator } from './administrator.ts'
import { type Assignment, LastingConsumer } from './lasting-consumer.ts'
import type { LetterTable } from './letter-table.ts'
import type { Names } from './names.ts'
import type { KafkaPace } from './pace.ts'
import { nameOf, Tenure } from './tenure.ts'

export interface MemberParts {
  desk: Desk
  topics: readonly Topic[]
  names: Names
  client: () => Kafka
  administrator: Administrator
  /** Closed with the member. */
  table: LetterTable
  pace: KafkaPace
  /** Resolves when the topics are there. */
  ready(): Promise<void>
  /** Its consumer has crashed. */
  onCrash(): void
}

const openBackoff = { baseMs: 50, capMs: 2_000 }

/** One process's part in a consumer group: it works through the partitions that the group's coordinator gives it. */
export class GroupMember implements Subscription {
  readonly #parts: MemberParts
  readonly #bench: Workbench<HeldPartition>
  readonly #consumer: LastingConsumer
  /** There may be offsets to commit. */
  readonly #finished = new Hint()
  /** Operators may have wishes. */
  readonly #wishes = new Hint()
  readonly #loops: Promise<unknown>
  #tenure: Tenure | undefined
  #givingUp: Promise<void> | undefined
  #stopping = false

  constructor(parts: MemberParts) {
    this.#parts = parts
    const { desk, topics, names, client, pace, ready } = parts
    this.#bench = new Workbench(desk, (lease) => {
      if (lease.next > lease.committed) this.#finished.give()
      if (lease.backlog <= pace.backlog / 2) this.#tenure?.resumeIfPaused(lease.held)
    })
    this.#consumer = new LastingConsumer({
      client,
      groupId: names.group(desk.group),
      topics: topics.map(names.topic),
      pace,
      logger: desk.logger,
      ready,
      mayJoin: () => this.#mayJoin(),
      onAssigned: (consumer, assignment) => this.#take(consumer, assignment),
      onBatch: (_consumer, payload) => this.#work(payload),
      onCrash: parts.onCrash,
      onLost: () => {
        this.#tenure?.lose()
        this.#tenure = undefined
      },
    })
    this.#loops = Promise.all([
      this.#loop(this.#finished, pace.attendMs, () => this.#commitDue()),
      this.#loop(this.#wishes, pace.attendMs, () => this.#grantWishes()),
      this.#loop(new Hint(), pace.attendMs, () => this.#tellLag()),
    ])
  }

  /** The table of dead letters has changed. */
  look(): void {
    this.#wishes.give()
  }

  async stop(): Promise<void> {
    this.#stopping = true
    this.#finished.give()
    this.#wishes.give()
    await this.#giveUp()
    await Promise.all([this.#consumer.stop(), this.#parts.table.close(), this.#loops])
  }

  #mayJoin(): boolean {
    if (!this.#tenure && !this.#givingUp) return true
    void this.#giveUp()
    return false
  }

  async #giveUp(): Promise<void> {
    const tenure = this.#tenure
    this.#tenure = undefined
    if (tenure) {
      this.#givingUp = tenure.giveUp(this.#parts.pace.graceMs).finally(() => {
        this.#givingUp = undefined
      })
    }
    await this.#givingUp
  }

  #take(consumer: Consumer, assignment: Assignment): void {
    const { names, desk, administrator, table } = this.#parts
    const places = Object.entries(assignment).flatMap(([wire, partitions]) => {
      const topic = names.topicOf(wire)
      return topic === undefined ? [] : partitions.map((partition) => ({ topic, partition }))
    })
    this.#tenure?.lose()
    const tenure = new Tenure({ groupId: names.group(desk.group), names, administrator, table }, consumer, places)
    if (this.#stopping) return
    this.#tenure = tenure
    void this.#open(tenure)
  }

  /** Until it is done or the partitions are gone. */
  async #open(tenure: Tenure): Promise<void> {
    for (let failures = 0; !tenure.ended.aborted; ) {
      try {
        await tenure.open()
        this.#wishes.give()
        return
      } catch (error) {
        failures += 1
        if (failures === 1 && !tenure.ended.aborted) this.#warn(error, 'cannot begin to read; trying on')
        await pause(pauseAfter(failures, openBackoff, Math.random))
      }
    }
  }

  #work({ batch, resolveOffset, isStale }: EachBatchPayload): void {
    const { names, pace } = this.#parts
    const topic = names.topicOf(batch.topic)
    const tenure = this.#tenure
    if (topic === undefined || !tenure || isStale()) return
    let lease = tenure.leases.get(nameOf({ topic, partition: batch.partition }))
    if (!lease || lease.leaving.aborted) {
      // Not ours to take now; unpaused it would be fetched again at once, and again.
      tenure.pause({ topic, partition: batch.partition })
      return
    }
    // kafkajs drops what lies before the offset that it asked for, so it must have been sent back to the start.
    const first = BigInt(batch.messages[0]?.offset ?? lease.fetchFrom)
    if (first < lease.fetchFrom) lease = tenure.startOver(lease.held, first)
    for (const { key, value, offset, timestamp } of batch.messages) {
      this.#bench.take(lease, {
        topic,
        partition: batch.partition,
        offset: BigInt(offset),
        key: key?.toString() ?? '',
        value: value?.toString() ?? '',
        at: new Date(Number(timestamp)),
      })
    }
    resolveOffset(batch.lastOffset())
    if (lease.backlog >= pace.backlog) tenure.pause(lease.held)
  }

  async #commitDue(): Promise<boolean> {
    const tenure = this.#tenure
    if (!tenure) return false
    try {
      if (!(await tenure.commit())) return false
    } catch (error) {
      // A group that rebalances takes no offsets of those who have not joined anew; they are committed on giving up, or come again.
      if (tenure.ended.aborted) return false
      throw error
    }
    await pause(this.#parts.pace.commitMs)
    return true
  }

  async #grantWishes(): Promise<boolean> {
    const tenure = this.#tenure
    if (!tenure) return false
    const { letters } = this.#parts.table
    await tenure.rewind(this.#parts.pace.graceMs)
    if (tenure.ended.aborted) return false
    this.#bench.redrive(
      letters.redriven(),
      (letter) => tenure.leases.get(nameOf(letter)),
      () => this.#wishes.give(),
    )
    return false
  }

  async #tellLag(): Promise<boolean> {
    const { desk, administrator, names } = this.#parts
    const held = [...(this.#tenure?.leases.values() ?? [])]
    if (!desk.observer.lag || held.length === 0) return false
    for (const topic of new Set(held.map((lease) => lease.held.topic))) {
      const extents = await administrator.extents(names.topic(topic))
      for (const { held: place, next } of held) {
        const high = extents.get(place.partition)?.high
        if (place.topic === topic && high !== undefined) {
          desk.observer.lag(desk.group, topic, place.partition, Math.max(0, Number(high - next)))
        }
      }
    }
    return false
  }

  #loop(hint: Hint, everyMs: number, step: () => Promise<boolean>): Promise<void> {
    return loop(step, {
      hint,
      everyMs,
      isStopping: () => this.#stopping,
      onError: (error) => this.#warn(error, 'the event log does not answer; trying on'),
    })
  }

  #warn(error: unknown, text: string): void {
    this.#parts.desk.logger.warn({ group: this.#parts.desk.group, reason: reasonOf(error) }, text)
  }
}
