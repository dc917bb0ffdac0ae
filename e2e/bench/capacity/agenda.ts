/** What is to happen, by the time when it does, in virtual ms; what is due at the same time happens in the order in which it was asked for. */
export class Agenda {
  now = 0
  private readonly heap: { at: number; nth: number; run: () => void }[] = []
  private asked = 0

  after(ms: number, run: () => void): void {
    const { heap } = this
    const entry = { at: this.now + ms, nth: this.asked++, run }
    let place = heap.length
    for (let above = (place - 1) >> 1; place > 0; place = above, above = (place - 1) >> 1) {
      const parent = heap[above] as typeof entry
      if (!isBefore(entry, parent)) break
      heap[place] = parent
    }
    heap[place] = entry
  }

  /** Lets everything happen. */
  run(): void {
    for (let next = this.take(); next; next = this.take()) {
      this.now = next.at
      next.run()
    }
  }

  private take() {
    const { heap } = this
    const [first] = heap
    const last = heap.pop()
    if (!last || heap.length === 0) return first
    let place = 0
    for (;;) {
      let below = 2 * place + 1
      const [left, right] = [heap[below], heap[below + 1]]
      if (!left) break
      if (right && isBefore(right, left)) below++
      const child = heap[below] as typeof last
      if (!isBefore(child, last)) break
      heap[place] = child
      place = below
    }
    heap[place] = last
    return first
  }
}

type Due = { at: number; nth: number }
const isBefore = (one: Due, other: Due) => one.at < other.at || (one.at === other.at && one.nth < other.nth)
