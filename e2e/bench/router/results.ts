import { quantile } from '../quantile.ts'

/** What one row came to in one round. */
export interface Round {
  rps: number
  /** In ms. */
  p50: number
  p99: number
  residentBytes: number
  /** Share of its core that the gateway took. */
  busy: number
  /** Processor time of the gateway for a right answer, in ms: what stays about the same where others use the machine too. */
  cpuMs: number
  /** Calls of subgraphs for an answer. */
  calls: number
  wrong: number
}

/** What `--json` prints of a row. */
export interface Result {
  name: string
  /** Median over the rounds of its throughput by that of the row it is told in, of the same round. */
  ratio: number
  /** Right answers a second, and ms: medians over the rounds. */
  rps: number
  p50: number
  p99: number
  /** The most after a round, in MiB. */
  rssMb: number
  calls: number
  /** Of all rounds. */
  wrong: number
}

/** For people, who also see whether it was the gateway that bounded a row. */
export interface ShownResult extends Result, Pick<Round, 'busy' | 'cpuMs'> {}

export function resultOf(name: string, rounds: readonly Round[], base: readonly Round[]): ShownResult {
  const median = (digits: number, of: (round: Round, nth: number) => number): number =>
    Number(quantile(rounds.map(of), 0.5).toFixed(digits))
  return {
    name,
    ratio: median(2, ({ rps }, nth) => rps / (base[nth]?.rps ?? Number.NaN)),
    rps: median(1, ({ rps }) => rps),
    p50: median(2, ({ p50 }) => p50),
    p99: median(2, ({ p99 }) => p99),
    rssMb: Math.round(Math.max(...rounds.map(({ residentBytes }) => residentBytes)) / 2 ** 20),
    calls: median(2, ({ calls }) => calls),
    wrong: rounds.reduce((sum, { wrong }) => sum + wrong, 0),
    busy: median(2, ({ busy }) => busy),
    cpuMs: median(3, ({ cpuMs }) => cpuMs),
  }
}

export function table(results: readonly ShownResult[]): string {
  const columns = ['name', 'ratio', 'rps', 'p50', 'p99', 'rssMb', 'calls', 'wrong', 'busy', 'cpuMs'] as const
  const lines = [columns.map(String), ...results.map((result) => columns.map((column) => String(result[column])))]
  const width = (nth: number): number => Math.max(...lines.map((line) => line[nth]?.length ?? 0))
  return lines
    .map((line) =>
      line.map((cell, nth) => (nth === 0 ? cell.padEnd(width(nth)) : cell.padStart(width(nth)))).join('  '),
    )
    .join('\n')
}
