import { setTimeout as pause } from 'node:timers/promises'
import type { Consumer, EachBatchPayload } from 'kafkajs'
import type { Desk } from '../delivery/context.ts'
import { Workbench } from '../delivery/dispatcher.ts'
import { Hint } from '../delivery/loop.ts'
import type { Administrator } from './admin.ts'
import { nameOf, type Tenure } from './assignment.ts'
import type { LetterTable } from './dead-letter-topic.ts'
import type { HeldAsMember } from './membership.ts'
import type { Names } from './names.ts'
import type { KafkaPace } from './settings.ts'

interface WorkloadParts {
  desk: Desk<HeldAsMember>
  names: Names
  administrator: Administrator
  table: LetterTable
  pace: KafkaPace
}

/** The records of the partitions held: handled key by key, their offsets committed, what operators wish for done. */
export class Workload {
  /** There may be offsets to commit. */
  readonly finished = new Hint()
  /** Operators may have wishes. */
  readonly wishes = new Hint()
  readonly #parts: WorkloadParts
  /** Undefined while nothing is held. */
  readonly #tenure: () => Tenure | undefined
  readonly #bench: Workbench<HeldAsMember>

  constructor(parts: WorkloadParts, tenure: () => Tenure | undefined) {
    const { desk, pace } = parts
    this.#parts = parts
    this.#tenure = tenure
    this.#bench = new Workbench(desk, (lease) => {
      if (lease.next > lease.committed) this.finished.give()
      if (lease.backlog <= pace.backlog / 2) this.#tenure()?.resumeIfPaused(lease.held)
    })
  }

  take(consumer: Consumer, { batch, resolveOffset, isStale }: EachBatchPayload): void {
    const { names, pace } = this.#parts
    const topic = names.topicOf(batch.topic)
    const tenure = this.#tenure()
    if (topic === undefined || isStale()) return
    let lease = tenure?.leases.get(nameOf({ topic, partition: batch.partition }))
    if (!tenure || !lease || lease.leaving.aborted) {
      // Not ours to take now; unpaused it would be fetched again at once, and again.
      if (tenure) tenure.pause({ topic, partition: batch.partition })
      else consumer.pause([{ topic: batch.topic, partitions: [batch.partition] }])
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

  /** Commits what is due, and gathers for a moment before it may be asked again. Answers whether anything was due. */
  async commitDue(): Promise<boolean> {
    const tenure = this.#tenure()
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

  async grantWishes(): Promise<boolean> {
    const tenure = this.#tenure()
    if (!tenure) return false
    const { letters } = this.#parts.table
    await tenure.rewind(this.#parts.pace.graceMs)
    if (tenure.ended.aborted) return false
    this.#bench.redrive(
      letters.redriven(),
      (letter) => tenure.leases.get(nameOf(letter)),
      () => this.wishes.give(),
    )
    return false
  }

  async tellLag(): Promise<boolean> {
    const { desk, administrator, names } = this.#parts
    const held = [...(this.#tenure()?.leases.values() ?? [])]
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
}
