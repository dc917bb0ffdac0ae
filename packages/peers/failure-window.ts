const slices = 10

/** How calls ended of late: counted in slices of time, of which those that are too old are forgotten. */
export class FailureWindow {
  readonly #sliceMs: number
  readonly #counts: { slice: number; answered: number; failed: number }[] = []

  /** @param windowMs how far back it looks */
  constructor(windowMs: number) {
    this.#sliceMs = windowMs / slices
  }

  add(answered: boolean, now: number): void {
    const slice = Math.floor(now / this.#sliceMs)
    let last = this.#counts.at(-1)
    if (last?.slice !== slice) {
      last = { slice, answered: 0, failed: 0 }
      this.#counts.push(last)
      while (this.#counts.length > slices || (this.#counts[0]?.slice ?? slice) <= slice - slices) this.#counts.shift()
    }
    if (answered) last.answered++
    else last.failed++
  }

  counts(now: number): { answered: number; failed: number } {
    const oldest = Math.floor(now / this.#sliceMs) - slices
    let [answered, failed] = [0, 0]
    for (const count of this.#counts) {
      if (count.slice <= oldest) continue
      answered += count.answered
      failed += count.failed
    }
    return { answered, failed }
  }

  clear(): void {
    this.#counts.length = 0
  }
}
