import type { Semaphore } from '@micromart/semaphore'
import { type Delivery, NotTogether, type TogetherHandler, Unprocessable } from '../log/event-log.ts'
import type { Position } from '../log/partition.ts'
import type { Lease } from './lease.ts'

/** So many at once at first, and at the most. */
const firstMost = 16
const largestMost = 64
/** As many are taken together as are likely handled within that, in ms: what they lock, others wait for. */
const aimMs = 150
/** What takes longer keeps the next ones waiting no more, in ms: it may wait for a lock that is only its own. */
const patienceMs = 300

interface Waiting {
  delivery: Delivery
  lease: Lease<Position>
  settle(outcome: boolean): void
  fail(error: unknown): void
}

/**
 * Handles together what is ready at the same time, of one key only one: while there is little, each comes by itself; while some are at
 * work, the next ones gather. Where one of several fails, none has had an effect, and each is handled alone.
 */
export class Together {
  readonly #handler: TogetherHandler
  readonly #slots: Semaphore
  readonly #heard: (deliveries: readonly Delivery[], ms: number) => void
  readonly #now: () => number
  readonly #waiting: Waiting[] = []
  /** Whose it is: one at a time, so that the others gather, and do not wait for each other's locks. */
  #turn: symbol | undefined
  #most = firstMost

  /**
   * @param heard told of what was handled, and how long that took.
   * @param now in ms, since whenever
   */
  constructor(
    handler: TogetherHandler,
    slots: Semaphore,
    heard: (deliveries: readonly Delivery[], ms: number) => void,
    now = () => performance.now(),
  ) {
    this.#handler = handler
    this.#slots = slots
    this.#heard = heard
    this.#now = now
  }

  /**
   * Resolves with true once it is handled, with false where it is to be handled alone. Rejects where it was alone already, as its
   * handler does.
   */
  handle(lease: Lease<Position>, delivery: Delivery): Promise<boolean> {
    const handled = new Promise<boolean>((settle, fail) => this.#waiting.push({ delivery, lease, settle, fail }))
    // What comes with it is handed over within this turn of the event loop.
    if (!this.#turn) setImmediate(() => this.#next())
    return handled
  }

  #next(): void {
    if (this.#turn || this.#waiting.length === 0) return
    const taken = this.#waiting.splice(0, this.#most)
    const turn = Symbol('turn')
    this.#turn = turn
    const pass = () => {
      if (this.#turn !== turn) return
      this.#turn = undefined
      this.#next()
    }
    const impatience = setTimeout(pass, patienceMs)
    void this.#slots
      .run(() => this.#run(taken))
      .finally(() => {
        clearTimeout(impatience)
        pass()
      })
  }

  async #run(taken: readonly Waiting[]): Promise<void> {
    const open: Waiting[] = []
    for (const each of taken) {
      // It is abandoned, as everything of that partition.
      if (each.lease.draining.aborted) each.settle(false)
      else open.push(each)
    }
    if (open.length === 0) return
    const deliveries = open.map(({ delivery }) => delivery)
    const started = this.#now()
    const lost = anyOf(open.map(({ lease }) => lease.lost))
    try {
      await this.#handler(deliveries, { signal: lost.signal })
      const ms = this.#now() - started
      this.#most = Math.max(1, Math.min(2 * this.#most, largestMost, Math.round((aimMs * open.length) / ms)))
      this.#heard(deliveries, ms)
      for (const { settle } of open) settle(true)
    } catch (error) {
      this.#most = Math.max(1, Math.floor(this.#most / 4))
      // What can never be handled, or comes too soon, is for the handler of one to say: it may have to note it.
      const isForOne = error instanceof Unprocessable || error instanceof NotTogether
      if (open.length === 1 && !isForOne) open[0]?.fail(error)
      else for (const { settle } of open) settle(false)
    } finally {
      lost.forget()
    }
  }
}

/** Aborts with the first of them. Those live for long: unlike AbortSignal.any, this leaves nothing with them once it is forgotten. */
function anyOf(signals: readonly AbortSignal[]): { signal: AbortSignal; forget(): void } {
  const any = new AbortController()
  const abort = () => any.abort()
  const each = new Set(signals)
  for (const signal of each) {
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort)
  }
  return {
    signal: any.signal,
    forget() {
      for (const signal of each) signal.removeEventListener('abort', abort)
    },
  }
}
