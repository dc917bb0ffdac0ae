export interface Appointment {
  at: number
  nth: number
  run(): void
  cancelled?: boolean
}

/** What is to happen, the earliest first; of the same time, in the order in which it was asked for. A binary heap. */
export class Agenda {
  readonly #heap: Appointment[] = []
  #nth = 0

  add(at: number, run: () => void): Appointment {
    const made: Appointment = { at, nth: this.#nth++, run }
    const heap = this.#heap
    let place = heap.length
    heap.push(made)
    while (place > 0) {
      const parent = (place - 1) >> 1
      const above = heap[parent] as Appointment
      if (!isBefore(made, above)) break
      heap[place] = above
      place = parent
    }
    heap[place] = made
    return made
  }

  /** The next that was not cancelled. */
  take(): Appointment | undefined {
    for (;;) {
      const first = this.#pop()
      if (!first?.cancelled) return first
    }
  }

  #pop(): Appointment | undefined {
    const heap = this.#heap
    const first = heap[0]
    const last = heap.pop()
    if (!first || !last || heap.length === 0) return first
    let place = 0
    for (;;) {
      let child = 2 * place + 1
      if (child >= heap.length) break
      const right = heap[child + 1]
      if (right && isBefore(right, heap[child] as Appointment)) child++
      const below = heap[child] as Appointment
      if (!isBefore(below, last)) break
      heap[place] = below
      place = child
    }
    heap[place] = last
    return first
  }
}

const isBefore = (one: Appointment, other: Appointment): boolean =>
  one.at < other.at || (one.at === other.at && one.nth < other.nth)
