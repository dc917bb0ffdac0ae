/** What is remembered of keys, of which those go that nothing was heard of for longest: a log has no end. */
export class Recent<T> {
  readonly #known = new Map<string, T>()
  readonly #most: number
  #forgot = false

  constructor(most = 100_000) {
    this.#most = most
  }

  /** Whether anything has been forgotten, so that what is new here need not be new. */
  get forgot(): boolean {
    return this.#forgot
  }

  get(key: string): T | undefined {
    return this.#known.get(key)
  }

  set(key: string, value: T): void {
    this.#known.delete(key)
    this.#known.set(key, value)
    if (this.#known.size <= this.#most) return
    const [oldest] = this.#known.keys()
    if (oldest !== undefined) this.#known.delete(oldest)
    this.#forgot = true
  }
}
