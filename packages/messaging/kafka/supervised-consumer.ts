import { setTimeout as pause } from 'node:timers/promises'
import type { Cluster, Consumer, EachBatchPayload, Kafka } from 'kafkajs'
import { reasonOf } from '../delivery/failures.ts'
import { pauseAfter } from '../delivery/retry.ts'
import type { Logger } from '../observability.ts'
import { Membership } from './membership.ts'
import { assigner } from './partition-assigner.ts'

/** Partitions by topic, as they are called on the wire. */
export type Assignment = Record<string, number[]>

export interface ConsumerParts {
  client: () => Kafka
  groupId: string
  topics: readonly string[]
  pace: { sessionMs: number; heartbeatMs: number; silenceMs: number; maxWaitMs: number }
  logger: Logger
  /** Asked before each try: what must be there before it can succeed. */
  ready(): Promise<void>
  /** False while something from before is in hand: only when all of it is given up may others get the partitions. */
  mayJoin(): boolean
  /** Called before anything is fetched. */
  onAssigned(consumer: Consumer, membership: Membership, assignment: Assignment): void
  onBatch(consumer: Consumer, payload: EachBatchPayload): void
  /** It is about to leave the group, and does so when this has resolved. */
  onLeaving(): Promise<void>
  /** kafkajs has given up. */
  onCrash(): void
  /** The consumer is no member any more, and another may hold its partitions by now. */
  onLost(): void
}

const rebuild = { baseMs: 100, capMs: 2_000 }
/** How long a consumer may take to leave before it is left alone, in ms. */
const leaveMs = 3_000

/**
 * A consumer that lasts: whenever kafkajs gives one up, another is made; also when its group's coordinator is silent, since kafkajs
 * would look for no other. Its batches are only handed over, never waited for, so that it says that it lives however long a handler
 * takes.
 */
export class LastingConsumer {
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
    const { logger, groupId, onCrash } = this.#parts
    let failures = 0
    while (!signal.aborted) {
      try {
        await Promise.race([this.#parts.ready(), this.#stopped])
        if (signal.aborted) return
        await this.#live(() => {
          failures = 0
        })
      } catch (error) {
        failures += 1
        onCrash()
        if (failures === 1) logger.warn({ group: groupId, reason: reasonOf(error) }, 'cannot consume; trying on')
      }
      const ms = pauseAfter(failures + 1, rebuild, Math.random)
      if (!signal.aborted) await pause(ms, undefined, { signal }).catch(() => undefined)
    }
  }

  /** Resolves when it is to stop, rejects when the consumer has crashed or is of no use any more. */
  async #live(joined: () => void): Promise<void> {
    const { client, groupId, topics, pace, onAssigned, onBatch, onLeaving, onLost } = this.#parts
    let cluster: Cluster | undefined
    let membership: Membership | undefined
    let left = false
    const silence = new Silence(pace.silenceMs, `the coordinator of ${groupId} is silent`)
    const mayJoin = () => {
      // kafkajs goes on trying after it was told to leave; an error that it knows nothing of ends that.
      if (left) throw new Error('this consumer has left its group')
      silence.excuse()
      return this.#parts.mayJoin()
    }
    const consumer = client().consumer({
      groupId,
      partitionAssigners: [
        assigner(mayJoin, (used) => {
          cluster = used
        }),
      ],
      sessionTimeout: pace.sessionMs,
      heartbeatInterval: pace.heartbeatMs,
      rebalanceTimeout: 30_000,
      maxWaitTimeInMs: pace.maxWaitMs,
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
    const ended = Promise.race([crashed, silence.fell, this.#stopped])
    // It may crash before anybody waits for that.
    ended.catch(() => undefined)
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
      if (left || !cluster) return
      joined()
      silence.hear()
      this.#memberId = payload.memberId
      membership = new Membership(cluster, { groupId, sessionMs: pace.sessionMs }, payload.memberId)
      onAssigned(consumer, membership, payload.memberAssignment)
    })
    for (const sign of [consumer.events.HEARTBEAT, consumer.events.COMMIT_OFFSETS] as const) {
      consumer.on(sign, ({ payload }) => {
        silence.hear()
        if (membership && membership.memberId === payload.memberId) membership.generation = payload.groupGenerationId
      })
    }
    try {
      const started = async () => {
        await consumer.connect()
        await this.#leaveFor(cluster)
        await consumer.subscribe({ topics: [...topics], fromBeginning: true })
        await consumer.run({
          autoCommit: false,
          eachBatchAutoResolve: false,
          eachBatch: async (payload) => onBatch(consumer, payload),
        })
        await ended
      }
      await Promise.race([started(), ended])
    } finally {
      if (membership && !left) await onLeaving()
      left = true
      silence.excuse()
      onLost()
      await Promise.race([consumer.disconnect().catch(() => undefined), pause(leaveMs)])
    }
  }

  /** Takes the place of the consumer that was here before. A coordinator that is only just starting is asked again. */
  async #leaveFor(cluster: Cluster | undefined): Promise<void> {
    if (this.#memberId === undefined || cluster === undefined) return
    const { groupId, pace } = this.#parts
    await new Membership(cluster, { groupId, sessionMs: pace.sessionMs }, this.#memberId).leave()
    this.#memberId = undefined
  }
}

/** Tells when somebody who gives signs of life has given none for too long. */
export class Silence {
  /** Rejects then, with an error that says `what`. */
  readonly fell: Promise<never>
  readonly #ms: number
  #fall = () => {}
  #timer: NodeJS.Timeout | undefined

  constructor(ms: number, what: string) {
    this.#ms = ms
    this.fell = new Promise((_, reject) => {
      this.#fall = () => reject(new Error(what))
    })
  }

  /** A sign of life. */
  hear(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#fall, this.#ms)
  }

  /** None is expected until the next one. */
  excuse(): void {
    clearTimeout(this.#timer)
  }
}
