/** Tells when somebody who gives signs of life has given none for too long. */
export class Silence {
  /** Rejects then, with an error that says `what`. */
  readonly fell: Promise<never>
  readonly #ms: number
  #fall = () => {}
  #timer: NodeJS.Timeout | undefined

  constructor(ms: number, what: string) {
    this.#ms = ms
    this.fell = new Promise((_, reject) => {
      this.#fall = () => reject(new Error(what))
    })
  }

  /** A sign of life. */
  hear(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#fall, this.#ms)
  }

  /** None is expected until the next one. */
  excuse(): void {
    clearTimeout(this.#timer)
  }
}
