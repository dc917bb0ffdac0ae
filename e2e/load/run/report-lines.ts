import type { LoadReport } from '../figures/report.ts'
import { inWords, limitInWords, observedInWords } from '../figures/verdicts.ts'

/** What a terminal is told in the end: limits and promises, each with what was seen. */
export function reportLines({ verdicts, promises, orders }: LoadReport): string[] {
  const limits = verdicts.map((verdict) => {
    const { holds, metric } = verdict
    return `${mark(holds)} ${inWords(metric)}: ${limitInWords(verdict)}; seen: ${observedInWords(verdict)}`
  })
  const kept = promises.map(({ title, holds, faults }) => {
    const [first, ...more] = faults
    return `${mark(holds)} ${title}${first === undefined ? '' : `: ${first}${more.length > 0 ? ` and ${more.length} more` : ''}`}`
  })
  const { placed, confirmed, cancelled } = orders
  const counted = placed > 0 ? [`${placed} orders placed, ${confirmed} confirmed, ${cancelled} cancelled`] : []
  return [...limits, ...kept, ...counted]
}

const mark = (holds: boolean | null) => (holds === null ? '?' : holds ? '✓' : '✗')
