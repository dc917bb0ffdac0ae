import { Gauge, type Registry } from 'prom-client'
import { readSeldom } from './read-seldom.ts'

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
  const values = readSeldom(read, everyMs)
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
