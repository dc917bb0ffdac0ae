import { reasonOf } from '../delivery/failures.ts'
import { type Record, Unprocessable } from '../log/event-log.ts'
import type { Logger } from '../observability.ts'

const firstPauseMs = 1_000
const longestPauseMs = 5 * 60_000

/**
 * Keys of which the log takes no message now, such as one that is too large for it: they wait, in their order and for longer each time,
 * and every other key goes on. A relay that takes over finds out for itself.
 */
export class PutOffKeys {
  readonly #logger: Logger
  readonly #now: () => number
  readonly #keys = new Map<string, { failures: number; until: number }>()

  /** @param now as performance.now() says it. */
  constructor(logger: Logger, now = () => performance.now()) {
    this.#logger = logger
    this.#now = now
  }

  /** Those that wait now. */
  keys(): string[] {
    const now = this.#now()
    return [...this.#keys].filter(([, { until }]) => until > now).map(([key]) => key)
  }

  /**
   * Publishes all together, or one by one where the log can never take one of them; answers what is on it then. Rejects as `publish`
   * does for any other reason: then nothing, or anything, is there.
   */
  async apart<Waiting extends Record>(
    records: readonly Waiting[],
    publish: (some: readonly Waiting[]) => Promise<void>,
  ): Promise<readonly Waiting[]> {
    try {
      await publish(records)
      for (const { key } of records) this.#keys.delete(key)
      return records
    } catch (error) {
      if (!(error instanceof Unprocessable)) throw error
    }
    const published: Waiting[] = []
    const refused = new Set<string>()
    for (const record of records) {
      if (refused.has(record.key)) continue
      try {
        await publish([record])
        published.push(record)
        this.#keys.delete(record.key)
      } catch (error) {
        if (!(error instanceof Unprocessable)) throw error
        refused.add(record.key)
        this.#putOff(record, error)
      }
    }
    return published
  }

  #putOff({ topic, key }: Record, error: Unprocessable): void {
    const failures = (this.#keys.get(key)?.failures ?? 0) + 1
    const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1))
    this.#keys.set(key, { failures, until: this.#now() + pause })
    if (failures > 1) return
    this.#logger.error(
      { topic, key, reason: reasonOf(error) },
      'the log takes no such message; its key waits in the outbox',
    )
  }
}
