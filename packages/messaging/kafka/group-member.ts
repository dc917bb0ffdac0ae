import { setTimeout as pause } from 'node:timers/promises'
import type { Topic } from '@micromart/events'
import type { Consumer, EachBatchPayload } from 'kafkajs'
import type { DeliveryContext } from '../delivery/context.ts'
import { Dispatcher } from '../delivery/dispatcher.ts'
import { Hint, MemberLoops } from '../delivery/loop.ts'
import { pauseAfter } from '../delivery/retry.ts'
import type { Subscription } from '../log/event-log.ts'
import { partitionName } from '../log/partition.ts'
import { Assignment } from './assignment.ts'
import type { Brokers } from './brokers.ts'
import type { DeadLetterTopic } from './dead-letter-topic.ts'
import type { Held, Membership } from './membership.ts'
import type { ConsumerTuning } from './settings.ts'
import { SupervisedConsumer } from './supervised-consumer.ts'
import type { Topics } from './topics.ts'

const openBackoff = { baseMs: 50, capMs: 2_000 }
/** How long a group that waits for its partitions may take to commit, in ms. */
const lastCommitMs = 2_000

/** One process's part in a consumer group: it works through the partitions that the group's coordinator gives it. */
export class GroupMember implements Subscription {
  readonly #context: DeliveryContext<Held>
  readonly #brokers: Brokers
  readonly #deadLetters: DeadLetterTopic
  readonly #tuning: ConsumerTuning
  /** There may be offsets to commit. */
  readonly #finished = new Hint()
  readonly #dispatcher: Dispatcher<Held>
  readonly #consumer: SupervisedConsumer
  readonly #loops: MemberLoops
  /** Undefined while nothing is held. */
  #assignment: Assignment | undefined
  #releasing: Promise<void> | undefined

  /** @param deadLetters closed with the member. */
  constructor(
    context: DeliveryContext<Held>,
    subscribed: readonly Topic[],
    brokers: Brokers,
    topics: Topics,
    deadLetters: DeadLetterTopic,
    tuning: ConsumerTuning,
  ) {
    this.#context = context
    this.#brokers = brokers
    this.#deadLetters = deadLetters
    this.#tuning = tuning
    this.#dispatcher = new Dispatcher(context, (lease) => {
      if (lease.isUncommitted) this.#finished.give()
      if (lease.inFlight <= tuning.maxInFlight / 2) this.#assignment?.resumeIfPaused(lease.held)
    })
    this.#consumer = new SupervisedConsumer({
      client: brokers.client,
      topics,
      groupId: brokers.names.group(context.group),
      subscribed: subscribed.map(brokers.names.topic),
      tuning,
      logger: context.logger,
      mayJoin: () => this.#mayJoin(),
      onAssigned: (consumer, membership, assigned) => this.#take(consumer, membership, assigned),
      onBatch: (consumer, payload) => this.#dispatch(consumer, payload),
      onLeaving: () => this.#release(tuning.commitTimeoutMs),
      onLost: () => {
        this.#assignment?.lose()
        this.#assignment = undefined
      },
    })
    this.#loops = new MemberLoops(context)
    const pollMs = () => tuning.pollMs
    this.#loops.start(this.#finished, pollMs, () => this.#commit())
    this.#loops.start(deadLetters.changed, pollMs, () => this.#fulfilRequests())
    this.#loops.start(new Hint(), pollMs, () => this.#reportLag())
  }

  async stop(): Promise<void> {
    const ended = this.#loops.stop()
    await this.#release(lastCommitMs)
    await Promise.all([this.#consumer.stop(), this.#deadLetters.close(), ended])
  }

  #mayJoin(): boolean {
    if (!this.#assignment && !this.#releasing) return true
    void this.#release(lastCommitMs)
    return false
  }

  #take(consumer: Consumer, membership: Membership, assigned: Record<string, number[]>): void {
    const partitions = Object.entries(assigned).flatMap(([wire, numbers]) => {
      const topic = this.#brokers.names.topicOf(wire)
      return topic === undefined ? [] : numbers.map((partition) => ({ topic, partition }))
    })
    this.#assignment?.lose()
    const assignment = new Assignment(this.#brokers, this.#deadLetters, consumer, membership, partitions)
    if (this.#loops.stopping.aborted) return
    this.#assignment = assignment
    void this.#open(assignment)
  }

  /** Until it is done or the partitions are gone. */
  async #open(assignment: Assignment): Promise<void> {
    for (let failures = 0; !assignment.ended.aborted; ) {
      try {
        await assignment.open()
        this.#deadLetters.changed.give()
        return
      } catch (error) {
        failures += 1
        if (failures === 1 && !assignment.ended.aborted) this.#loops.warn(error, 'cannot begin to read; trying on')
        await pause(pauseAfter(failures, openBackoff, Math.random))
      }
    }
  }

  /** @param timeoutMs for committing what was handled, while the member does not stop. */
  async #release(timeoutMs: number): Promise<void> {
    const assignment = this.#assignment
    this.#assignment = undefined
    if (assignment) {
      const { stopping } = this.#loops
      const late = () =>
        stopping.aborted
          ? AbortSignal.timeout(lastCommitMs)
          : AbortSignal.any([AbortSignal.timeout(timeoutMs), stopping])
      this.#releasing = assignment.release(this.#tuning.graceMs, late).finally(() => {
        this.#releasing = undefined
      })
    }
    await this.#releasing
  }

  #dispatch(consumer: Consumer, { batch, resolveOffset, isStale }: EachBatchPayload): void {
    const topic = this.#brokers.names.topicOf(batch.topic)
    const assignment = this.#assignment
    if (topic === undefined || isStale()) return
    const { partition } = batch
    let lease = assignment?.leases.get(partitionName({ topic, partition }))
    if (!assignment || !lease || lease.draining.aborted) {
      // Not ours to take now; unpaused it would be fetched again at once, and again.
      if (assignment) assignment.pause({ topic, partition })
      else consumer.pause([{ topic: batch.topic, partitions: [partition] }])
      return
    }
    // kafkajs drops what lies before the offset that it asked for, so it must have been sent back to the start.
    const first = BigInt(batch.messages[0]?.offset ?? lease.fetchFrom)
    if (first < lease.fetchFrom) lease = assignment.reset(lease.held, first)
    for (const { key, value, offset, timestamp } of batch.messages) {
      this.#dispatcher.dispatch(lease, {
        topic,
        partition,
        offset: BigInt(offset),
        key: key?.toString() ?? '',
        value: value?.toString() ?? '',
        at: new Date(Number(timestamp)),
      })
    }
    resolveOffset(batch.lastOffset())
    if (lease.inFlight >= this.#tuning.maxInFlight) assignment.pause(lease.held)
  }

  /** Commits what is due, and gathers for a moment before it may be asked again. Answers whether anything was due. */
  async #commit(): Promise<boolean> {
    const assignment = this.#assignment
    if (!assignment) return false
    try {
      if (!(await assignment.commit())) return false
    } catch (error) {
      // A group that rebalances takes no offsets of those who have not joined anew; they are committed on release, or come again.
      if (assignment.ended.aborted) return false
      throw error
    }
    await pause(this.#tuning.commitMs)
    return true
  }

  /** Does what operators have asked for in the partitions held. */
  async #fulfilRequests(): Promise<boolean> {
    const assignment = this.#assignment
    if (!assignment) return false
    await assignment.rewind(this.#tuning.graceMs)
    if (assignment.ended.aborted) return false
    await this.#dispatcher.redrive(
      async () => this.#deadLetters.table.redriven(),
      (letter) => assignment.leases.get(partitionName(letter)),
      () => this.#deadLetters.changed.give(),
    )
    return false
  }

  async #reportLag(): Promise<boolean> {
    const { group, observer } = this.#context
    observer.deadLetters?.(group, this.#assignment?.deadLetters() ?? 0)
    if (observer.lag) await this.#assignment?.reportLag((...lag) => observer.lag?.(group, ...lag))
    return false
  }
}
