/** Longer than that nobody who scrapes waits for a database, in ms: what else there is to tell counts most when that is away. */
const patienceMs = 1_000

/**
 * Reads for whoever scrapes, and then not again for a while, however many do.
 *
 * @param everyMs between readings at the least
 * @returns what was read last; null where it cannot be read, or not soon
 */
export function readSeldom<T>(read: () => Promise<T>, everyMs: number): () => Promise<T | null> {
  let readAt = Number.NEGATIVE_INFINITY
  let reading: Promise<T | null> = Promise.resolve(null)
  return () => {
    if (performance.now() - readAt >= everyMs) {
      readAt = performance.now()
      reading = soon(read()).catch(() => null)
    }
    return reading
  }
}

async function soon<T>(reading: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the database takes too long')), patienceMs)
  })
  // One that comes too late fails alone.
  reading.catch(() => {})
  return Promise.race([reading, late]).finally(() => clearTimeout(timer))
}
