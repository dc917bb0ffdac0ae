import { setTimeout as pause } from 'node:timers/promises'
import type { Cluster, Consumer, EachBatchPayload, Kafka } from 'kafkajs'
import { reasonOf } from '../delivery/failures.ts'
import { pauseAfter } from '../delivery/retry.ts'
import type { Logger } from '../observability.ts'
import { Membership } from './membership.ts'
import { partitionAssigner } from './partition-assigner.ts'
import type { ConsumerTuning } from './settings.ts'
import type { Topics } from './topics.ts'

interface ConsumerParts {
  client: () => Kafka
  /** Those that must be there before it can begin. */
  topics: Topics
  groupId: string
  /** Topics to read, as they are called on the wire. */
  subscribed: readonly string[]
  tuning: Pick<ConsumerTuning, 'sessionMs' | 'heartbeatMs' | 'coordinatorMs' | 'maxWaitMs'>
  logger: Logger
  /** False while something from before is in flight: only when all of it is released may others get the partitions. */
  mayJoin?(): boolean
  /** Called before anything is fetched, with the partitions by topic, as these are called on the wire. */
  onAssigned(consumer: Consumer, membership: Membership, assigned: Record<string, number[]>): void
  onBatch(consumer: Consumer, payload: EachBatchPayload): void
  /** It is about to leave the group, and does so when this has resolved. */
  onLeaving?(): Promise<void>
  /** The consumer is no member any more, and another may hold its partitions by now. */
  onLost?(): void
}

const restart = { baseMs: 100, capMs: 2_000 }
/** How long a consumer may take to leave before it is left alone, in ms. */
const leaveMs = 3_000

/**
 * A consumer that is made anew whenever kafkajs gives it up; also when its group's coordinator answers no heartbeat, since kafkajs
 * would look for no other. Its batches are only handed over, never waited for, so that heartbeats go on however long a handler takes.
 */
export class SupervisedConsumer {
  readonly #parts: ConsumerParts
  readonly #stopping = new AbortController()
  readonly #stopped: Promise<void>
  readonly #running: Promise<void>
  /** What the group knows us by, until we have left it. */
  #memberId: string | undefined

  constructor(parts: ConsumerParts) {
    this.#parts = parts
    this.#stopped = new Promise((resolve) => this.#stopping.signal.addEventListener('abort', () => resolve()))
    this.#running = this.#keep()
  }

  /** Leaves the group. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }

  async #keep(): Promise<void> {
    const { signal } = this.#stopping
    const { topics, logger, groupId } = this.#parts
    let failures = 0
    while (!signal.aborted) {
      try {
        await Promise.race([topics.ensured(), this.#stopped])
        if (signal.aborted) return
        await this.#live(() => {
          failures = 0
        })
      } catch (error) {
        failures += 1
        topics.invalidate()
        if (failures === 1) logger.warn({ group: groupId, reason: reasonOf(error) }, 'cannot consume; trying on')
      }
      const ms = pauseAfter(failures + 1, restart, Math.random)
      if (!signal.aborted) await pause(ms, undefined, { signal }).catch(() => undefined)
    }
  }

  /** Resolves when it is to stop, rejects when the consumer has crashed or is of no use any more. */
  async #live(joined: () => void): Promise<void> {
    const { client, groupId, subscribed, tuning, onAssigned, onBatch, onLeaving, onLost } = this.#parts
    let cluster: Cluster | undefined
    let membership: Membership | undefined
    let left = false
    const coordinator = new Watchdog(tuning.coordinatorMs, `the coordinator of ${groupId} is silent`)
    const mayJoin = () => {
      // kafkajs goes on trying after it was told to leave; an error that it knows nothing of ends that.
      if (left) throw new Error('this consumer has left its group')
      coordinator.suspend()
      return this.#parts.mayJoin?.() ?? true
    }
    const consumer = client().consumer({
      groupId,
      partitionAssigners: [
        partitionAssigner(mayJoin, (used) => {
          cluster = used
        }),
      ],
      sessionTimeout: tuning.sessionMs,
      heartbeatInterval: tuning.heartbeatMs,
      rebalanceTimeout: 30_000,
      maxWaitTimeInMs: tuning.maxWaitMs,
      maxBytesPerPartition: 256 * 1024,
      allowAutoTopicCreation: false,
      retry: { initialRetryTime: 50, maxRetryTime: 1_000, retries: 20, restartOnFailure: async () => false },
    })
    const crashed = new Promise<never>((_, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => {
        left = true
        reject(payload.error)
      })
    })
    const ended = Promise.race([crashed, coordinator.expired, this.#stopped])
    // It may crash before anybody waits for that.
    ended.catch(() => undefined)
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
      if (left || !cluster) return
      joined()
      coordinator.reset()
      this.#memberId = payload.memberId
      membership = new Membership(cluster, { groupId, sessionMs: tuning.sessionMs }, payload.memberId)
      onAssigned(consumer, membership, payload.memberAssignment)
    })
    for (const answer of [consumer.events.HEARTBEAT, consumer.events.COMMIT_OFFSETS] as const) {
      consumer.on(answer, ({ payload }) => {
        coordinator.reset()
        if (membership && membership.memberId === payload.memberId) membership.generation = payload.groupGenerationId
      })
    }
    try {
      const started = async () => {
        await consumer.connect()
        await this.#leaveFor(cluster)
        await consumer.subscribe({ topics: [...subscribed], fromBeginning: true })
        await consumer.run({
          autoCommit: false,
          eachBatchAutoResolve: false,
          eachBatch: async (payload) => onBatch(consumer, payload),
        })
        await ended
      }
      await Promise.race([started(), ended])
    } finally {
      if (membership && !left) await onLeaving?.()
      left = true
      coordinator.suspend()
      onLost?.()
      await Promise.race([consumer.disconnect().catch(() => undefined), pause(leaveMs)])
    }
  }

  /** Takes the place of the consumer that was here before. A coordinator that is only just starting is asked again. */
  async #leaveFor(cluster: Cluster | undefined): Promise<void> {
    if (this.#memberId === undefined || cluster === undefined) return
    const { groupId, tuning } = this.#parts
    await new Membership(cluster, { groupId, sessionMs: tuning.sessionMs }, this.#memberId).leave()
    this.#memberId = undefined
  }
}

/** Expires when it has not been reset for too long. */
class Watchdog {
  /** Rejects then, with `message`. */
  readonly expired: Promise<never>
  readonly #ms: number
  #expire = () => {}
  #timer: NodeJS.Timeout | undefined

  constructor(ms: number, message: string) {
    this.#ms = ms
    this.expired = new Promise((_, reject) => {
      this.#expire = () => reject(new Error(message))
    })
  }

  reset(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#expire, this.#ms)
  }

  /** Until it is next reset. */
  suspend(): void {
    clearTimeout(this.#timer)
  }
}
