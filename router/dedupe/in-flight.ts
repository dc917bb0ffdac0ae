import type { Epoch } from './epoch.ts'

/** Has something done when who asks goes before they were answered. */
export type OnGone = (leave: () => void) => void

interface Flight<T> {
  /** In which it was begun. */
  readonly epoch: number
  readonly result: Promise<T>
  /** Aborts when all who wait have gone. */
  readonly abandoned: AbortController
  waiting: number
  isOver: boolean
}

/**
 * Work under way, for those who ask for the same meanwhile. What was begun in an earlier epoch is for nobody who comes later. The work goes
 * on as long as one of those who wait for it is there, whoever began it; all of them get what it comes to, a failure too.
 */
export class InFlight<T> {
  readonly #epoch: Epoch
  readonly #flights = new Map<string, Flight<T>>()

  constructor(epoch: Epoch) {
    this.#epoch = epoch
  }

  /** How much is under way that others may join. */
  get size(): number {
    return this.#flights.size
  }

  /**
   * @param key all that the result hangs on, in full
   * @returns undefined where there is nothing to join: see {@link begin}
   */
  join(key: string, onGone?: OnGone): Promise<T> | undefined {
    const flight = this.#flights.get(key)
    // With nobody left it is being given up.
    if (flight?.epoch !== this.#epoch.current || flight.waiting === 0) return undefined
    return wait(flight, onGone)
  }

  /**
   * Begins what others may join from now on.
   *
   * @param key null for what is for nobody else
   * @param work given what aborts when nobody waits any more, and listened to no longer than the work takes
   */
  begin(key: string | null, onGone: OnGone | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const abandoned = spare.pop() ?? new AbortController()
    const { current: epoch } = this.#epoch
    const over = () => {
      flight.isOver = true
      if (!abandoned.signal.aborted) spare.push(abandoned)
      if (key !== null && this.#flights.get(key) === flight) this.#flights.delete(key)
    }
    const flight: Flight<T> = {
      epoch,
      result: toItsEnd(work(abandoned.signal), over),
      abandoned,
      waiting: 0,
      isOver: false,
    }
    if (key !== null) this.#flights.set(key, flight)
    return wait(flight, onGone)
  }
}

/** One that nobody has aborted is as good as new; making one is most of what a small flight costs. No more of them than have flown at once. */
const spare: AbortController[] = []

/** `finally` would make two promises more. */
async function toItsEnd<T>(work: Promise<T>, over: () => void): Promise<T> {
  try {
    return await work
  } finally {
    over()
  }
}

function wait<T>(flight: Flight<T>, onGone: OnGone | undefined): Promise<T> {
  flight.waiting++
  onGone?.(() => {
    flight.waiting--
    if (flight.waiting === 0 && !flight.isOver) flight.abandoned.abort()
  })
  return flight.result
}
