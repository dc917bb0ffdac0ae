/**
 * How far a partition is done while its records finish in any order: the offset to commit is that of the first one not
 * finished, so nothing unfinished is ever passed over. Offsets are taken in their order; there may be gaps between them.
 */
export class Progress {
  readonly #unfinished = new Set<bigint>()
  #end: bigint

  constructor(from: bigint) {
    this.#end = from
  }

  /** All before it are finished; committing it is safe. */
  get next(): bigint {
    // A set keeps the order in which its members came.
    for (const first of this.#unfinished) return first
    return this.#end
  }

  take(offset: bigint): void {
    this.#unfinished.add(offset)
    this.#end = offset + 1n
  }

  finish(offset: bigint): void {
    this.#unfinished.delete(offset)
  }
}
