import type { Logger } from '../observability.ts'
import { reasonOf } from './failures.ts'
import { pauseAfter } from './retry.ts'

/** Something may have happened: whoever waits looks again. A hint given while nobody waits is kept for the next wait. */
export class Hint {
  #given = false
  #wake: (() => void) | undefined
  #later: NodeJS.Timeout | undefined

  give(): void {
    clearTimeout(this.#later)
    this.#later = undefined
    this.#given = true
    this.#wake?.()
  }

  /** Gives it after `ms` milliseconds; whatever gives it before stands for both. */
  giveWithin(ms: number): void {
    this.#later ??= setTimeout(() => this.give(), ms).unref()
  }

  /** Resolves at the next hint, with true, or after `ms` milliseconds at the latest, which may be infinitely many. One waiter at a time. */
  async wait(ms: number): Promise<boolean> {
    if (!this.#given) {
      await new Promise<void>((resolve) => {
        const timer = Number.isFinite(ms) ? setTimeout(resolve, ms) : undefined
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      this.#wake = undefined
    }
    const given = this.#given
    this.#given = false
    return given
  }
}

export interface LoopOptions {
  hint: Hint
  /** The longest wait for a hint, in ms, as it is when the wait begins. */
  everyMs: () => number
  isStopping: () => boolean
  onError: (error: unknown) => void
}

const backoff = { baseMs: 100, capMs: 5_000 }

/**
 * Runs `step` at every hint and at least every `everyMs`; again at once while it answers that there may be more. A step
 * that throws is told to `onError` the first time in a row, and run again with backoff.
 */
export async function loop(step: () => Promise<boolean>, options: LoopOptions): Promise<void> {
  const { hint, everyMs, isStopping, onError } = options
  let failures = 0
  while (!isStopping()) {
    try {
      const more = await step()
      failures = 0
      if (!more && !isStopping()) await hint.wait(everyMs())
    } catch (error) {
      failures += 1
      if (failures === 1) onError(error)
      // Hints do not shorten it: work that arrives must not hurry what is in trouble.
      const end = performance.now() + pauseAfter(failures, backoff, Math.random)
      for (let left = end - performance.now(); left > 0 && !isStopping(); left = end - performance.now())
        await hint.wait(left)
    }
  }
}

/** The loops of a group's member, which end together. */
export class MemberLoops {
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
  start(hint: Hint, everyMs: () => number, step: () => Promise<boolean>): void {
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
