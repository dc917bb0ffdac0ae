/**
 * How far a partition is done while its records finish in any order: the offset to commit is that of the first one not
 * finished, so nothing unfinished is ever passed over.
 */
export class Progress {
  /** All before it are finished; committing it is safe. */
  next: bigint
  readonly #finished = new Set<bigint>()

  constructor(from: bigint) {
    this.next = from
  }

  finish(offset: bigint): void {
    this.#finished.add(offset)
    while (this.#finished.delete(this.next)) this.next += 1n
  }
}
