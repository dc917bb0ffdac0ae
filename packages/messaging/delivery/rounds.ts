import type { Logger } from '../logger.ts'
import { reasonOf } from './failures.ts'
import type { Hint } from './hint.ts'
import { loop } from './loop.ts'

/** What a group's member does over and over, each thing at its own pace, until it stops. */
export class Rounds {
  readonly #group: string
  readonly #logger: Logger
  readonly #stopping = new AbortController()
  readonly #hints: Hint[] = []
  readonly #running: Promise<void>[] = []

  constructor({ group, logger }: { group: string; logger: Logger }) {
    this.#group = group
    this.#logger = logger
  }

  /** Aborts when the member stops. */
  get stopping(): AbortSignal {
    return this.#stopping.signal
  }

  /** As `loop` does it; what the log does not answer is told once, and tried again. */
  begin(hint: Hint, everyMs: number, step: () => Promise<boolean>): void {
    this.#hints.push(hint)
    this.#running.push(
      loop(step, {
        hint,
        everyMs,
        isStopping: () => this.stopping.aborted,
        onError: (error) => this.warn(error, 'the event log does not answer; trying on'),
      }),
    )
  }

  /** Resolves when each has ended what it was at. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    for (const hint of this.#hints) hint.give()
    await Promise.all(this.#running)
  }

  warn(error: unknown, text: string): void {
    this.#logger.warn({ group: this.#group, reason: reasonOf(error) }, text)
  }
}
