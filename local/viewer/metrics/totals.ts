import type { Gauge } from './scraper.ts'

/** Counters of a process, told apart by name and labels. */
interface Total extends Omit<Gauge, 'value'> {
  /** What it said last, and what it had counted each time before it began anew. */
  last: number
  before: number
}

const mostTotals = 2_000

/**
 * Counts on where a process begins anew, as Prometheus' `increase` does, and remembers what it has counted while it does not answer: what the
 * shop has sold does not become nothing when a process is killed.
 */
export function openTotals() {
  const totals = new Map<string, Total>()
  return {
    /** @param counters all that the process says now; one that it does not say yet has begun anew. */
    note(process: string, counters: readonly Gauge[]): void {
      const said = new Map(counters.map((counter) => [keyOf(counter), counter]))
      for (const [key, total] of totals) {
        if (total.process !== process) continue
        const now = said.get(key)?.value ?? 0
        if (now < total.last) total.before += total.last
        total.last = now
        said.delete(key)
      }
      for (const [key, { value, ...counter }] of said) {
        if (totals.size < mostTotals) totals.set(key, { ...counter, last: value, before: 0 })
      }
    },
    all: (): Gauge[] =>
      [...totals.values()].map(({ last, before, ...counter }) => ({ ...counter, value: before + last })),
  }
}

const keyOf = ({ process, name, labels }: Gauge) => JSON.stringify([process, name, labels])
