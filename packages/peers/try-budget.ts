/**
 * Bounds what is tried once more to a share of the calls under way, as Envoy's retry budget does: where everybody is slow,
 * tries again must not multiply the load that makes them so.
 */
export class TryBudget {
  readonly #share: number
  readonly #least: number
  #calls = 0
  #extra = 0

  /**
   * @param share of the calls under way, 0 to 1
   * @param least what may be tried once more at any time
   */
  constructor(share: number, least: number) {
    this.#share = share
    this.#least = least
  }

  begin(): void {
    this.#calls++
  }

  /** @param taken what the call has taken */
  end(taken: number): void {
    this.#calls--
    this.#extra -= taken
  }

  take(): boolean {
    if (this.#extra >= Math.max(this.#least, this.#share * this.#calls)) return false
    this.#extra++
    return true
  }
}
