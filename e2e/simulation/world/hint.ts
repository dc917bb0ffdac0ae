import type { Process } from './process.ts'

/** Mirrors `Hint` of packages/messaging/delivery/loop.ts, in virtual time. */
export class Hint {
  readonly #process: Process
  #given = false
  #wake: (() => void) | undefined

  constructor(process: Process) {
    this.#process = process
  }

  give(): void {
    this.#given = true
    this.#wake?.()
  }

  async wait(ms: number): Promise<void> {
    if (!this.#given) {
      await new Promise<void>((resolve) => {
        const due = Number.isFinite(ms) ? this.#process.world.after(ms, () => this.#process.hear(resolve)) : undefined
        this.#wake = () => {
          if (due) due.cancelled = true
          resolve()
        }
      })
      this.#wake = undefined
    }
    this.#given = false
  }
}
