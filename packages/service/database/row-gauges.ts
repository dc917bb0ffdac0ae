import { Gauge, type Registry } from 'prom-client'

/** Longer than that nobody who scrapes waits for a database, in ms: what else there is to tell counts most when that is away. */
const patienceMs = 1_000

/**
 * Gauges that are read from a service's rows, all in one go: when somebody scrapes, and then not again for a while, however many do. NaN
 * while they cannot be read.
 *
 * @param gauges their helps, by their names
 * @param everyMs between readings at the least
 */
export function rowGauges<Name extends string>(
  registry: Registry,
  gauges: Readonly<Record<Name, string>>,
  read: () => Promise<Readonly<Record<Name, number>>>,
  everyMs = 5_000,
): void {
  let readAt = Number.NEGATIVE_INFINITY
  let reading: Promise<Readonly<Record<Name, number>> | null> = Promise.resolve(null)

  function values() {
    if (performance.now() - readAt >= everyMs) {
      readAt = performance.now()
      reading = soon(read()).catch(() => null)
    }
    return reading
  }

  for (const name of Object.keys(gauges) as Name[]) {
    new Gauge({
      name,
      help: gauges[name],
      registers: [registry],
      async collect() {
        this.set((await values())?.[name] ?? Number.NaN)
      },
    })
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
