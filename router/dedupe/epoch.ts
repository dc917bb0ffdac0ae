/**
 * Tells what was begun before a change from what was begun after it. It moves on when a subgraph has answered a mutation, or has sent an
 * event of a subscription, and when the cache hears that something is outdated: from then on somebody may know of a change, and must not be given what was found before it. One for all engines
 * of a router; what is written by other ways than through it, it does not see.
 */
export class Epoch {
  #current = 0

  get current(): number {
    return this.#current
  }

  /** Called before anybody is told. */
  moveOn(): void {
    this.#current++
  }
}
