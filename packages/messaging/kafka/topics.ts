import type { ITopicConfig } from 'kafkajs'
import { reasonOf } from '../delivery/failures.ts'
import { Hint, loop } from '../delivery/loop.ts'
import { attempt } from '../delivery/retry.ts'
import { TemporarilyUnavailable } from '../log/event-log.ts'
import type { Logger } from '../observability.ts'
import type { AdminClient } from './admin.ts'
import { defaultTopics, type TopicSettings } from './settings.ts'

/** A topic of records that are kept for a while, or a table of which the last record of each key is kept. */
export interface WantedTopic {
  name: string
  kind: 'events' | 'table'
}

const settling = { tries: Number.POSITIVE_INFINITY, baseMs: 20, capMs: 200 }
const settleMs = 10_000
/** How long topics may take to be made, all questions together, in ms. */
const makeMs = 40_000

interface Waiting {
  resolve(): void
  reject(error: Error): void
}

/**
 * Sees to it that topics are there: makes those that are missing where it may, else says which they are, and looks again until somebody
 * has made them. Safe in any number of processes at once.
 */
export class Topics {
  readonly #admin: AdminClient
  readonly #settings: Partial<TopicSettings>
  readonly #logger: Logger
  readonly #wanted = new Map<string, WantedTopic>()
  readonly #present = new Set<string>()
  readonly #hint = new Hint()
  #failure: string | null = null
  #waiting: Waiting[] = []
  #running: Promise<void> | undefined
  #closed = false

  constructor(admin: AdminClient, settings: Partial<TopicSettings>, logger: Logger) {
    this.#admin = admin
    this.#settings = settings
    this.#logger = logger
  }

  want(topics: readonly WantedTopic[]): void {
    for (const topic of topics) this.#wanted.set(topic.name, topic)
  }

  /** Why the last look found that something is not there; null when it found all, or nobody has looked yet. */
  get failure(): string | null {
    return this.#failure
  }

  /** Something went wrong that deleted topics could be the cause of: they are looked for again when next asked for. */
  invalidate(): void {
    this.#present.clear()
  }

  /** Resolves when all that is wanted is there. Rejects with the reason when the next look finds that it is not. */
  async ensured(): Promise<void> {
    if (this.#missing().length === 0) return
    if (this.#closed) throw new Error('the event log is closed')
    this.#running ??= loop(() => this.#look(), {
      hint: this.#hint,
      everyMs: () => 60_000,
      isStopping: () => this.#closed,
      onError: (error) =>
        this.#logger.error({ reason: reasonOf(error) }, 'the event log cannot be used now; trying on'),
    })
    await new Promise<void>((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      this.#hint.give()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#hint.give()
    await this.#running
    this.#tell(new Error('the event log is closed'))
  }

  #missing(): WantedTopic[] {
    return [...this.#wanted.values()].filter(({ name }) => !this.#present.has(name))
  }

  async #look(): Promise<boolean> {
    const missing = this.#missing()
    try {
      if (missing.length > 0) await this.#make(missing)
    } catch (error) {
      this.#failure = error instanceof Error ? error.message : String(error)
      this.#tell(new TemporarilyUnavailable(this.#failure, { cause: error }))
      throw error
    }
    this.#failure = null
    this.#tell()
    return this.#missing().length > 0
  }

  #tell(error?: Error): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const { resolve, reject } of waiting) error ? reject(error) : resolve()
  }

  async #make(missing: readonly WantedTopic[]): Promise<void> {
    await this.#admin.use(async (admin) => {
      const there = new Set(await admin.listTopics())
      const absent = missing.filter(({ name }) => !there.has(name))
      if (absent.length > 0) {
        const { brokers } = await admin.describeCluster()
        const topics = absent.map((topic) => this.#configOf(topic, brokers.length))
        const names = absent.map(({ name }) => name)
        await admin.createTopics({ topics, waitForLeaders: false }).catch((error) => {
          const which = names.join(', ')
          throw new Error(`topics are missing and cannot be made: make ${which}, or allow it (${whyNot(error)})`, {
            cause: error,
          })
        })
        // Brokers say that a topic is made before those that lead it have heard of it, who alone can say where it ends.
        const made = async () => {
          for (const name of names) await admin.fetchTopicOffsets(name)
        }
        await attempt(made, settling, AbortSignal.timeout(settleMs), () => undefined)
        await made()
      }
      for (const { name } of missing) this.#present.add(name)
    }, makeMs)
  }

  #configOf({ name, kind }: WantedTopic, brokers: number): ITopicConfig {
    const { partitions, retentionHours } = { ...defaultTopics, ...this.#settings }
    const replication = this.#settings.replication ?? Math.min(3, brokers)
    const config: Record<string, string> = {
      // One copy may be missing, as while a broker is restarted, and what was acknowledged is still in two places.
      'min.insync.replicas': String(Math.max(1, replication - 1)),
      ...(kind === 'events'
        ? { 'cleanup.policy': 'delete', 'retention.ms': String(retentionHours * 3_600_000) }
        : // A letter holds a whole record, written as JSON within JSON.
          { 'cleanup.policy': 'compact', 'max.message.bytes': String(4 * 1024 * 1024) }),
    }
    return {
      topic: name,
      numPartitions: kind === 'events' ? partitions : 1,
      replicationFactor: replication,
      configEntries: Object.entries(config).map(([name, value]) => ({ name, value })),
    }
  }
}

/** The brokers' own name for each fault, such as TOPIC_AUTHORIZATION_FAILED. */
function whyNot(error: unknown): string {
  const faults: unknown[] =
    error instanceof Error && 'errors' in error && Array.isArray(error.errors) ? error.errors : [error]
  const named = (fault: unknown) => {
    const type = fault instanceof Error && 'type' in fault ? fault.type : undefined
    return typeof type === 'string' ? type : reasonOf(fault)
  }
  return [...new Set(faults.map(named))].join('; ')
}
