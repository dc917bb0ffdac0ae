/** Something may have happened: whoever waits looks again. A hint given while nobody waits is kept for the next wait. */
export class Hint {
  #given = false
  #wake: (() => void) | undefined

  give(): void {
    this.#given = true
    this.#wake?.()
  }

  /** Resolves at the next hint, or after `ms` milliseconds at the latest. One waiter at a time. */
  async wait(ms: number): Promise<void> {
    if (!this.#given) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      this.#wake = undefined
    }
    this.#given = false
  }
}
