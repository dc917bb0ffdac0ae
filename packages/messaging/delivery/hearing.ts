import type { Topic } from '@micromart/events'
import type { EventLog, Progress } from '../log/event-log.ts'
import { partitionName } from '../log/partition.ts'

/** Between looks at the log, in ms: whoever asks in between is told what was seen last. */
const lookMs = 2_000
/** Who has not looked for longer stood still, in ms: it does not know whether the log was there meanwhile. */
const stoodStillMs = 30_000

interface HearingOptions {
  log: Pick<EventLog, 'progress'>
  group: string
  topics: readonly Topic[]
  /**
   * How long the log must have been there without a break, as far as this process has seen, in ms: what waited for it elsewhere is on
   * it by then, and what followed from that.
   */
  settledMs: number
  clock: () => Date
}

/**
 * Until when a group has heard all that was said: whoever waits for an answer knows by it that there was none, and not merely that
 * it has not been read. An answer that lies on the log unread, or that waits for a log that is away, is no silence.
 */
export class Hearing {
  readonly #options: HearingOptions
  /** Where the log ended at some time; all of it is heard once the group has got there. */
  #awaited: { at: Date; ends: ReadonlyMap<string, bigint> } | undefined
  #heard: Date | null = null
  /** Since when the log has answered without a break. */
  #since: number | undefined
  #lookedAt = Number.NEGATIVE_INFINITY
  #looking: Promise<void> | undefined

  constructor(options: HearingOptions) {
    this.#options = options
  }

  /** All that was on the log at that time is handled; null while that cannot be told. Never rejects. To be asked every few seconds. */
  async upTo(): Promise<Date | null> {
    const { clock, settledMs } = this.#options
    const now = clock().getTime()
    if (now - this.#lookedAt >= lookMs) {
      this.#looking ??= this.#look(now).finally(() => {
        this.#looking = undefined
      })
      await this.#looking
    }
    return this.#since !== undefined && now - this.#since >= settledMs ? this.#heard : null
  }

  async #look(now: number): Promise<void> {
    const { log, group, topics } = this.#options
    if (now - this.#lookedAt > stoodStillMs) this.#since = undefined
    this.#lookedAt = now
    try {
      // The time first: what comes while the log answers is after it.
      this.#see(new Date(now), await log.progress(group, topics))
      this.#since ??= now
    } catch {
      this.#since = undefined
    }
  }

  #see(at: Date, progress: readonly Progress[]): void {
    const done = new Map(progress.map((each) => [partitionName(each), each.done]))
    const isHeard = (ends: ReadonlyMap<string, bigint>) =>
      [...ends].every(([name, end]) => (done.get(name) ?? 0n) >= end)
    const now = { at, ends: new Map(progress.map((each) => [partitionName(each), each.end])) }
    const heard = [now, this.#awaited].find((seen) => seen && isHeard(seen.ends))
    if (heard) this.#heard = heard.at
    // One that is awaited stays: where something always comes, its end is got to all the same.
    if (heard || !this.#awaited) this.#awaited = heard === now ? undefined : now
  }
}
