import { addCounted, type Counted, nothingCounted, quantile } from './counted.ts'

/** Rounds that a line over time shows, and those that figures of now are reckoned over. */
const ROUNDS = 120
const NOW_ROUNDS = 12
/** Rows beyond these are not kept: the router tells 200 operations apart. */
const MOST_ROWS = 640

/** Rates are of the last minute, times in milliseconds and null where nothing was asked. */
export interface Rate {
  perSecond: number
  /** Of those asked, 0 to 1. */
  errors: number
  p50Ms: number | null
  p99Ms: number | null
  /** Asked per second, oldest first, a round of scraping each. */
  line: number[]
}

interface Row {
  /** What each of the last rounds counted per second. */
  line: number[]
  /** Of the last rounds, whole. */
  recent: Counted[]
}

/** What rows of histograms have counted, round by round. */
export function openHistory() {
  const rows = new Map<string, Row>()
  const seconds: number[] = []
  let rounds = 0
  return {
    /** @param counted in this round, by row. @param took seconds since the round before. */
    note(counted: ReadonlyMap<string, Counted>, took: number): void {
      seconds.push(took)
      if (seconds.length > NOW_ROUNDS) seconds.shift()
      for (const name of counted.keys()) {
        if (!rows.has(name) && rows.size < MOST_ROWS) rows.set(name, startRow(rounds))
      }
      for (const [name, row] of rows) {
        const now = counted.get(name) ?? nothingCounted()
        row.line.push(now.count / took)
        row.recent.push(now)
        if (row.line.length > ROUNDS) row.line.shift()
        if (row.recent.length > NOW_ROUNDS) row.recent.shift()
        // Nobody has asked for it for as long as the line is.
        if (row.line.length === ROUNDS && row.line.every((rate) => rate === 0)) rows.delete(name)
      }
      rounds = Math.min(rounds + 1, ROUNDS - 1)
    },
    rates(): Map<string, Rate> {
      return new Map([...rows].map(([name, row]) => [name, rateOf(row, seconds)]))
    },
  }
}

/** Nothing was asked in the rounds before it was known. */
function startRow(rounds: number): Row {
  const none = Array.from({ length: Math.min(rounds, NOW_ROUNDS - 1) }, nothingCounted)
  return { line: Array.from({ length: rounds }, () => 0), recent: none }
}

function rateOf({ line, recent }: Row, seconds: readonly number[]): Rate {
  const all = nothingCounted()
  for (const counted of recent) addCounted(all, counted)
  const took = seconds.slice(-recent.length).reduce((sum, one) => sum + one, 0)
  const ms = (q: number) => {
    const found = quantile(all, q)
    return found === null ? null : found * 1_000
  }
  return {
    perSecond: took === 0 ? 0 : all.count / took,
    errors: all.count === 0 ? 0 : all.errors / all.count,
    p50Ms: ms(0.5),
    p99Ms: ms(0.99),
    line,
  }
}
