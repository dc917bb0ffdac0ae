import { TooBusy } from './faults.ts'

export interface BulkheadSettings {
  /** Calls under way at once. */
  concurrent: number
  /** Calls that wait for their turn. */
  queued: number
  /** How long a call may wait for its turn, in ms; a tenth of it once calls have had to wait for as long. */
  waitMs: number
}

interface Waiting {
  since: number
  go(): void
  refuse(error: Error): void
}

/** What is left of the patience once there has been a queue for long. */
const standingShare = 0.1

/**
 * Bounds the calls under way. A short queue takes up a burst; one that stands only makes everybody wait, so whoever has
 * waited too long in it is refused at once rather than late: CoDel's rule, as Facebook's servers apply it to requests
 * (https://queue.acm.org/detail.cfm?id=2839461).
 */
export class Bulkhead {
  readonly #settings: BulkheadSettings
  readonly #now: () => number
  readonly #queue: Waiting[] = []
  #running = 0
  #emptyAt = 0
  #check: NodeJS.Timeout | undefined

  constructor(settings: BulkheadSettings, now: () => number = () => performance.now()) {
    this.#settings = settings
    this.#now = now
  }

  /**
   * Runs a call when its turn has come. Throws Refused when that takes too long.
   *
   * @param signal of whoever may leave the queue
   */
  async run<T>(call: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const turn = this.enter(signal)
    if (turn) await turn
    try {
      return await call()
    } finally {
      this.leave()
    }
  }

  /**
   * For whoever runs a call by himself, and leaves afterwards: at once where it is its turn already. Throws or rejects as {@link run} does,
   * and then there is nothing to leave.
   */
  enter(signal?: AbortSignal): Promise<void> | undefined {
    if (this.#running >= this.#settings.concurrent) return this.#turn(signal)
    this.#running++
    return undefined
  }

  #turn(signal: AbortSignal | undefined): Promise<void> {
    if (this.#queue.length >= this.#settings.queued) throw this.#refusal()
    signal?.throwIfAborted()
    return new Promise((resolve, reject) => {
      const settled = () => signal?.removeEventListener('abort', abort)
      const waiting: Waiting = {
        since: this.#now(),
        go: () => {
          settled()
          resolve()
        },
        refuse: (error) => {
          settled()
          reject(error)
        },
      }
      const abort = () => {
        this.#queue.splice(this.#queue.indexOf(waiting), 1)
        reject(signal?.reason)
      }
      signal?.addEventListener('abort', abort, { once: true })
      if (this.#queue.length === 0) this.#emptyAt = waiting.since
      this.#queue.push(waiting)
      this.#checkLater()
    })
  }

  /** The turn goes on to the next; with nobody there it comes back. */
  leave(): void {
    if (this.#queue.length > 0) this.#refuseLate()
    const next = this.#queue.shift()
    if (next) next.go()
    else this.#running--
  }

  #refuseLate(): void {
    const now = this.#now()
    const { waitMs } = this.#settings
    for (let first = this.#queue[0]; first; first = this.#queue[0]) {
      const patience = now - this.#emptyAt > waitMs ? waitMs * standingShare : waitMs
      if (now - first.since <= patience) return
      this.#queue.shift()
      first.refuse(this.#refusal())
    }
  }

  /** Where no turn ever comes, nobody would look. */
  #checkLater(): void {
    this.#check ??= setTimeout(() => {
      this.#check = undefined
      this.#refuseLate()
      if (this.#queue.length > 0) this.#checkLater()
    }, this.#settings.waitMs * standingShare)
  }

  #refusal(): TooBusy {
    return new TooBusy('too many calls at once', this.#settings.waitMs)
  }
}
