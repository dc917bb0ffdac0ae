import type { Epoch } from './epoch.ts'

interface Flight<T> {
  /** In which it was begun. */
  readonly epoch: number
  readonly result: Promise<T>
  /** Aborts when all who wait have gone. */
  readonly abandoned: AbortController
  waiting: number
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
   * @param signal aborts when who asks has gone
   * @returns undefined where there is nothing to join: see {@link begin}
   */
  join(key: string, signal: AbortSignal | undefined): Promise<T> | undefined {
    const flight = this.#flights.get(key)
    // With nobody left it is being given up.
    if (flight?.epoch !== this.#epoch.current || flight.waiting === 0) return undefined
    return wait(flight, signal)
  }

  /** Begins what others may join from now on. @param work given what aborts when nobody waits any more */
  begin(key: string, signal: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const abandoned = new AbortController()
    const { current: epoch } = this.#epoch
    const result = work(abandoned.signal).finally(() => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key)
    })
    const flight: Flight<T> = { epoch, result, abandoned, waiting: 0 }
    this.#flights.set(key, flight)
    return wait(flight, signal)
  }
}

function wait<T>(flight: Flight<T>, signal: AbortSignal | undefined): Promise<T> {
  flight.waiting++
  if (!signal) return flight.result
  const leave = () => {
    flight.waiting--
    if (flight.waiting === 0) flight.abandoned.abort()
  }
  if (signal.aborted) leave()
  else signal.addEventListener('abort', leave, { once: true })
  return flight.result.finally(() => signal.removeEventListener('abort', leave))
}
