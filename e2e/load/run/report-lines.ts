import { mark, promiseLine } from '../figures/promises.ts'
import type { LoadReport } from '../figures/report.ts'
import { inWords, limitInWords, observedInWords } from '../figures/verdicts.ts'

/** What a terminal is told in the end: limits and promises, each with what was seen. */
export function reportLines({ verdicts, promises, orders }: LoadReport): string[] {
  const limits = verdicts.map((verdict) => {
    const { holds, metric } = verdict
    return `${mark(holds)} ${inWords(metric)}: ${limitInWords(verdict)}; seen: ${observedInWords(verdict)}`
  })
  const { placed, confirmed, cancelled } = orders
  const counted = placed > 0 ? [`${placed} orders placed, ${confirmed} confirmed, ${cancelled} cancelled`] : []
  return [...limits, ...promises.map(promiseLine), ...counted]
}
