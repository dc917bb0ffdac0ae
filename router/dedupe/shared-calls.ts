import { TimedOut } from '@micromart/peers'
import type { Epoch } from './epoch.ts'
import { InFlight } from './in-flight.ts'

interface SharedCallsSettings {
  epoch: Epoch
  /** Of a call. */
  timeoutMs: number
  /** Called for each that waits for what was asked for another. */
  onShared: () => void
}

/** What must be left of a call's time, as a share of it, for asking to make sense. */
const worthAsking = 0.1

/** Queries of one subgraph that are under way: equal ones are asked once. Each has a deadline and an end of its own. */
export class SharedCalls<Answer> {
  readonly #settings: SharedCallsSettings
  readonly #flights: InFlight<Answer>

  constructor(settings: SharedCallsSettings) {
    this.#settings = settings
    this.#flights = new InFlight(settings.epoch)
  }

  /**
   * Rejects with what `ask` does, or the signal's reason as soon as it aborts.
   *
   * @param key all that the answer hangs on, in full
   * @param ask asks within so many ms; aborted when nobody waits any more
   * @returns `shared`: whether it was asked for another, who has the answer as well
   */
  async ask(
    key: string,
    signal: AbortSignal | undefined,
    ask: (signal: AbortSignal, timeoutMs: number) => Promise<Answer>,
  ): Promise<{ answer: Answer; shared: boolean }> {
    signal?.throwIfAborted()
    const { timeoutMs, onShared } = this.#settings
    const deadline = performance.now() + timeoutMs
    const left = () => deadline - performance.now()
    for (;;) {
      let leave = () => {}
      const onGone = (it: () => void) => {
        leave = it
      }
      const joined = this.#flights.join(key, onGone)
      if (joined) onShared()
      const flight = joined ?? this.#flights.begin(key, onGone, (abandoned) => ask(abandoned, left()))
      try {
        const answer = await unlessGone(flight, signal, () => leave())
        return { answer, shared: joined !== undefined }
      } catch (error) {
        // What was asked before this has timed out before it is time for this.
        const early = joined && error instanceof TimedOut && left() > worthAsking * timeoutMs
        if (!early) throw error
      }
    }
  }
}

function unlessGone<T>(flight: Promise<T>, signal: AbortSignal | undefined, leave: () => void): Promise<T> {
  if (!signal) return flight
  return new Promise<T>((resolve, reject) => {
    const gone = () => {
      leave()
      reject(signal.reason)
    }
    signal.addEventListener('abort', gone, { once: true })
    const settled = () => signal.removeEventListener('abort', gone)
    flight.then(resolve, reject).then(settled)
  })
}
