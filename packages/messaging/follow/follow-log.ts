import type { KafkaSettings } from '../kafka/settings.ts'
import type { Logger } from '../observability.ts'

/** Who follows a log. */
export interface Follower {
  /** Told of each record in turn, a partition's in their order. `at` is when the log took it. */
  record(value: string, at: Date): void
  /** Told as long as the log answers. What comes after the first time is told without a gap. */
  alive(): void
}

export interface FollowOptions {
  /** `postgres://…` of the embedded log, as a role that may read these topics; or `kafka://HOST:PORT,…`. */
  url: string
  /** As they are called there. */
  topics: readonly string[]
  logger: Logger
  kafka?: Omit<KafkaSettings, 'topics'>
}

/**
 * Reads topics from their end on, all partitions of them, as no group's member: whoever follows hears everything, and nothing is
 * kept of how far. What the records say is theirs: nothing of the catalogue is needed.
 *
 * Resolves once `signal` aborts. Rejects when the log is lost; what comes until it is followed again is missed.
 */
export async function followLog(options: FollowOptions, follower: Follower, signal: AbortSignal): Promise<void> {
  if (/^postgres(ql)?:/.test(options.url)) {
    const { followPostgres } = await import('./postgres.ts')
    return followPostgres(options, follower, signal)
  }
  const { followKafka } = await import('./kafka.ts')
  return followKafka(options, follower, signal)
}
