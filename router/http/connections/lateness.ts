/** How often it is looked at, in ms. */
const everyMs = 100
/** One long task makes one look late; a queue that stands makes all of them late. */
const looksInRow = 3

/**
 * Knows when requests wait too long before they are handled. All of them wait for the process's one thread, and timers
 * with them: how late a timer is says how long. Times are those of one clock, in ms.
 */
export class Lateness {
  readonly #lateMs: number
  #due: number
  #lateLooks = 0

  constructor(lateMs: number, now: number) {
    this.#lateMs = lateMs
    this.#due = now + everyMs
  }

  /** Called by a timer of `everyMs`. */
  look(now: number): void {
    this.#lateLooks = now - this.#due >= this.#lateMs ? this.#lateLooks + 1 : 0
    this.#due = now + everyMs
  }

  /** Whether who comes now waits longer than makes sense: to refuse them is what lets the others be answered. */
  get tooLate(): boolean {
    return this.#lateLooks >= looksInRow
  }
}

/** Looks by itself until it is stopped. Keeps no process alive. */
export function watchLateness(lateMs: number): { tooLate(): boolean; stop(): void } {
  const lateness = new Lateness(lateMs, performance.now())
  const timer = setInterval(() => lateness.look(performance.now()), everyMs).unref()
  return { tooLate: () => lateness.tooLate, stop: () => clearInterval(timer) }
}
