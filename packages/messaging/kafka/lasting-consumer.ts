import { setTimeout as pause } from 'node:timers/promises'
import type { Consumer, EachBatchPayload, Kafka, PartitionAssigner } from 'kafkajs'
import { PartitionAssigners } from 'kafkajs'
import { pauseAfter } from '../backoff.ts'
import { reasonOf } from '../failures.ts'
import type { Logger } from '../logger.ts'

/** Partitions by topic, as they are called on the wire. */
export type Assignment = Record<string, number[]>

export interface ConsumerParts {
  client: () => Kafka
  groupId: string
  topics: readonly string[]
  pace: { sessionMs: number; heartbeatMs: number; maxWaitMs: number }
  logger: Logger
  /** Asked before each try: what must be there before it can succeed. */
  ready(): Promise<void>
  /** False while something from before is in hand: only when all of it is given up may others get the partitions. */
  mayJoin(): boolean
  /** Called before anything is fetched. */
  onAssigned(consumer: Consumer, assignment: Assignment): void
  onBatch(consumer: Consumer, payload: EachBatchPayload): void
  /** The consumer is no member any more, and another may hold its partitions by now. */
  onLost(): void
}

const rebuild = { baseMs: 100, capMs: 5_000 }
/** How long a consumer may take to leave before it is left alone, in ms. */
const leaveMs = 3_000

/** Told to kafkajs as if the coordinator had said it: then it asks again a little later. */
class HandsFull extends Error {
  override name = 'HandsFull'
  readonly type = 'REBALANCE_IN_PROGRESS'
}

/**
 * A consumer that lasts: whenever kafkajs gives one up, another is made. Its batches are only handed over, never waited for, so
 * that it says that it lives however long a handler takes.
 */
export class LastingConsumer {
  readonly #parts: ConsumerParts
  readonly #stopping = new AbortController()
  readonly #running: Promise<void>
  #consumer: Consumer | undefined

  constructor(parts: ConsumerParts) {
    this.#parts = parts
    this.#running = this.#keep()
  }

  /** The one there is now, if any. */
  get consumer(): Consumer | undefined {
    return this.#consumer
  }

  /** Leaves the group. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }

  async #keep(): Promise<void> {
    const { signal } = this.#stopping
    const { logger, groupId } = this.#parts
    const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
    let failures = 0
    while (!signal.aborted) {
      try {
        await Promise.race([this.#parts.ready(), stopped])
        if (signal.aborted) return
        await this.#live(() => {
          failures = 0
        })
      } catch (error) {
        failures += 1
        if (failures === 1) logger.warn({ group: groupId, reason: reasonOf(error) }, 'cannot consume; trying on')
      }
      const ms = pauseAfter(failures + 1, rebuild, Math.random)
      if (!signal.aborted) await pause(ms, undefined, { signal }).catch(() => undefined)
    }
  }

  /** Resolves when it is to stop, rejects when the consumer has crashed. */
  async #live(joined: () => void): Promise<void> {
    const { client, groupId, topics, pace, onAssigned, onBatch, onLost } = this.#parts
    const { signal } = this.#stopping
    const consumer = client().consumer({
      groupId,
      partitionAssigners: [this.#assigner()],
      sessionTimeout: pace.sessionMs,
      heartbeatInterval: pace.heartbeatMs,
      rebalanceTimeout: 30_000,
      maxWaitTimeInMs: pace.maxWaitMs,
      maxBytesPerPartition: 256 * 1024,
      allowAutoTopicCreation: false,
      // Within these tries it keeps its place in the group, as when a broker is restarted; after them it is made anew by us.
      retry: { initialRetryTime: 50, maxRetryTime: 1_000, retries: 20, restartOnFailure: async () => false },
    })
    const ended = new Promise<void>((resolve, reject) => {
      signal.addEventListener('abort', () => resolve(), { once: true })
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error))
      // Connecting may fail before anybody waits for this.
    })
    ended.catch(() => undefined)
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
      joined()
      onAssigned(consumer, payload.memberAssignment)
    })
    try {
      this.#consumer = consumer
      const started = async () => {
        await consumer.connect()
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
      this.#consumer = undefined
      onLost()
      await Promise.race([consumer.disconnect().catch(() => undefined), pause(leaveMs)])
    }
  }

  /** Kafka's round robin, but that nobody joins with anything in hand. */
  #assigner(): PartitionAssigner {
    return (config) => {
      const roundRobin = PartitionAssigners.roundRobin(config)
      return {
        ...roundRobin,
        assign: (group) => roundRobin.assign(group),
        protocol: (subscription) => {
          if (!this.#parts.mayJoin()) throw new HandsFull('finishing what is in hand')
          return roundRobin.protocol(subscription)
        },
      }
    }
  }
}
