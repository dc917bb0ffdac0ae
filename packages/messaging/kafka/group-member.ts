import { setTimeout as pause } from 'node:timers/promises'
import type { Topic } from '@micromart/events'
import type { Consumer, Kafka } from 'kafkajs'
import type { Desk } from '../delivery/context.ts'
import { Hint, Rounds } from '../delivery/loop.ts'
import { pauseAfter } from '../delivery/retry.ts'
import type { Subscription } from '../log/event-log.ts'
import type { Administrator } from './admin.ts'
import { Tenure } from './assignment.ts'
import type { LetterTable } from './dead-letter-topic.ts'
import { Workload } from './in-flight.ts'
import type { HeldAsMember, Membership } from './membership.ts'
import type { Names } from './names.ts'
import type { KafkaPace } from './settings.ts'
import { type Assignment, LastingConsumer } from './supervised-consumer.ts'

export interface MemberParts {
  desk: Desk<HeldAsMember>
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
/** How long a group that waits for its partitions may take to commit, in ms. */
const lastCommitMs = 2_000

/** One process's part in a consumer group: it works through the partitions that the group's coordinator gives it. */
export class GroupMember implements Subscription {
  readonly #parts: MemberParts
  readonly #workload: Workload
  readonly #consumer: LastingConsumer
  readonly #rounds: Rounds
  #tenure: Tenure | undefined
  #givingUp: Promise<void> | undefined

  constructor(parts: MemberParts) {
    this.#parts = parts
    const { desk, topics, names, client, pace, ready } = parts
    this.#workload = new Workload(parts, () => this.#tenure)
    this.#consumer = new LastingConsumer({
      client,
      groupId: names.group(desk.group),
      topics: topics.map(names.topic),
      pace,
      logger: desk.logger,
      ready,
      mayJoin: () => this.#mayJoin(),
      onAssigned: (consumer, membership, assignment) => this.#take(consumer, membership, assignment),
      onBatch: (consumer, payload) => this.#workload.take(consumer, payload),
      onLeaving: () => this.#giveUp(pace.patienceMs),
      onCrash: parts.onCrash,
      onLost: () => {
        this.#tenure?.lose()
        this.#tenure = undefined
      },
    })
    this.#rounds = new Rounds(desk)
    this.#rounds.begin(this.#workload.finished, pace.attendMs, () => this.#workload.commitDue())
    this.#rounds.begin(this.#workload.wishes, pace.attendMs, () => this.#workload.grantWishes())
    this.#rounds.begin(new Hint(), pace.attendMs, () => this.#workload.tellLag())
  }

  /** The table of dead letters has changed. */
  look(): void {
    this.#workload.wishes.give()
  }

  async stop(): Promise<void> {
    const ended = this.#rounds.stop()
    await this.#giveUp(lastCommitMs)
    await Promise.all([this.#consumer.stop(), this.#parts.table.close(), ended])
  }

  #mayJoin(): boolean {
    if (!this.#tenure && !this.#givingUp) return true
    void this.#giveUp(lastCommitMs)
    return false
  }

  /** @param patienceMs for committing what was handled, while the member does not stop. */
  async #giveUp(patienceMs: number): Promise<void> {
    const tenure = this.#tenure
    this.#tenure = undefined
    if (tenure) {
      const { stopping } = this.#rounds
      const late = () =>
        stopping.aborted
          ? AbortSignal.timeout(lastCommitMs)
          : AbortSignal.any([AbortSignal.timeout(patienceMs), stopping])
      this.#givingUp = tenure.giveUp(this.#parts.pace.graceMs, late).finally(() => {
        this.#givingUp = undefined
      })
    }
    await this.#givingUp
  }

  #take(consumer: Consumer, membership: Membership, assignment: Assignment): void {
    const { names, desk, administrator, table } = this.#parts
    const places = Object.entries(assignment).flatMap(([wire, partitions]) => {
      const topic = names.topicOf(wire)
      return topic === undefined ? [] : partitions.map((partition) => ({ topic, partition }))
    })
    this.#tenure?.lose()
    const groupId = names.group(desk.group)
    const tenure = new Tenure({ groupId, names, administrator, table }, consumer, membership, places)
    if (this.#rounds.stopping.aborted) return
    this.#tenure = tenure
    void this.#open(tenure)
  }

  /** Until it is done or the partitions are gone. */
  async #open(tenure: Tenure): Promise<void> {
    for (let failures = 0; !tenure.ended.aborted; ) {
      try {
        await tenure.open()
        this.#workload.wishes.give()
        return
      } catch (error) {
        failures += 1
        if (failures === 1 && !tenure.ended.aborted) this.#rounds.warn(error, 'cannot begin to read; trying on')
        await pause(pauseAfter(failures, openBackoff, Math.random))
      }
    }
  }
}
