/** What is under way and knows its place among it. */
export interface Placed {
  place: number
}

/** What is under way: a list in any order, which costs less to add to and to take from than a Set, since nothing is looked up in it. */
export class UnderWay<T extends Placed> implements Iterable<T> {
  readonly #all: T[] = []

  get size(): number {
    return this.#all.length
  }

  add(one: T): void {
    one.place = this.#all.push(one) - 1
  }

  /** Takes away what was added, once. */
  delete(one: T): void {
    const last = this.#all.pop()
    if (last === undefined || last === one) return
    this.#all[one.place] = last
    last.place = one.place
  }

  [Symbol.iterator](): Iterator<T> {
    return this.#all.values()
  }
}
