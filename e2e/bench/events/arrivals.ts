/** How long an event may take before a measurement is given up, in ms. */
const PATIENCE_MS = 60_000

/** Who waits for which event, by the event's id. */
export interface Arrivals {
  /** Resolves when the event's handler has finished; rejects when that takes far too long. */
  of(id: string): Promise<void>
  /** Says that it has. One that comes again, as it may, is nobody's any more. */
  arrived(id: string): void
}

export function arrivals(): Arrivals {
  const waiting = new Map<string, () => void>()
  return {
    of(id) {
      const heard = new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => {
          waiting.delete(id)
          reject(new Error(`${id} did not arrive within ${PATIENCE_MS / 1000} s`))
        }, PATIENCE_MS)
        waiting.set(id, () => {
          clearTimeout(late)
          resolve()
        })
      })
      // Whoever waits hears of it; whoever does not wait yet must not end the process.
      heard.catch(() => {})
      return heard
    },
    arrived: (id) => {
      waiting.get(id)?.()
      waiting.delete(id)
    },
  }
}
