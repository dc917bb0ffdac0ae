import type { Found } from './csv/products.ts'
import type { Outcome } from './entry.ts'
import type { ImportReport } from './import-report.ts'

type Told = Extract<Found, { product: unknown }>
type Refused = Exclude<Found, { product: unknown }>

/** Counts into a report what becomes of a file's products: in the file's order, though they are done in any. */
export interface Tally {
  /** A row that is none of a product. */
  refused(row: Refused): void
  /** The next product of the file. @returns its place; undefined for one that is passed over */
  taken(told: Told): number | undefined
  done(place: number, outcome: Outcome): void
  /** Ends the counting: what was done behind one that was not is counted as well, or left to a step that goes on from the gap. */
  close(behindGaps: 'count' | 'leave'): void
}

/** @param from products that are passed over, and with them the rows that are refused before the last of them */
export function openTally(report: ImportReport, from: number): Tally {
  const open = new Map<number, { told: Told; before: Refused[]; outcome?: Outcome }>()
  let refusals: Refused[] = []
  let read = 0
  let next = from

  function flush() {
    for (let one = open.get(next); one?.outcome; one = open.get(next)) {
      count(one)
      open.delete(next++)
    }
  }

  function count({ told, before, outcome }: { told: Told; before: Refused[]; outcome?: Outcome }) {
    countRefused(before)
    report.rows += told.lines.length
    if (outcome) countOutcome(report, told, outcome)
  }

  function countRefused(rows: readonly Refused[]) {
    report.rows += rows.length
    report.refused.push(...rows.map(({ line, reason }) => ({ line, reason })))
  }

  return {
    refused: (row) => {
      if (read >= from) refusals.push(row)
    },
    taken(told) {
      const place = read++
      if (place < from) return undefined
      open.set(place, { told, before: refusals })
      refusals = []
      return place
    },
    done(place, outcome) {
      const one = open.get(place)
      if (one) one.outcome = outcome
      flush()
    },
    close(behindGaps) {
      report.next = open.size === 0 ? null : next
      if (open.size > 0 && behindGaps === 'leave') return
      for (const one of open.values()) count(one)
      countRefused(refusals)
    },
  }
}

function countOutcome(report: ImportReport, { product, lines, notes }: Told, outcome: Outcome): void {
  if (outcome.kind === 'refused') {
    for (const line of lines) report.refused.push({ line, reason: outcome.reason })
    return
  }
  if (outcome.kind === 'changed' && outcome.changes.length > 0) {
    report.changed.push({ slug: product.slug, name: product.name, changes: outcome.changes })
  } else if (outcome.kind === 'imported') report.imported++
  else report.alreadyThere++
  if (outcome.kind === 'changed') report.notes.push(...outcome.faults.map((note) => ({ line: lines[0] ?? 0, note })))
  if (product.status !== 'ACTIVE') report.withheld++
  report.variants += product.variants.length
  report.notes.push(...notes)
}
