import { z } from 'zod'

/** What came of one threshold. */
export interface Verdict {
  /** k6's name of what is measured. */
  metric: string
  /** As k6 has it: `p(95)<500`. */
  threshold: string
  holds: boolean
  /** What was measured, in the threshold's own unit; null where nothing was. */
  observed: number | null
}

const summary = z.object({
  metrics: z.record(
    z.string(),
    z.object({
      values: z.record(z.string(), z.number().nullish()),
      thresholds: z.record(z.string(), z.object({ ok: z.boolean() })).optional(),
    }),
  ),
})

/** The verdict on each threshold, from what k6 gives a script's `handleSummary`. Throws where it is not that. */
export function verdictsOf(given: unknown): Verdict[] {
  return Object.entries(summary.parse(given).metrics).flatMap(([metric, { values, thresholds = {} }]) =>
    Object.entries(thresholds).map(([threshold, { ok }]) => {
      // As k6 has them: an aggregate, a comparison, a number.
      const aggregate = /^\s*([^<>=!]+?)\s*[<>=!]/.exec(threshold)?.[1] ?? ''
      // k6 is content with times of which there are none; who wanted to know how long something takes is not.
      const nothing = 'med' in values && values.count === 0
      return { metric, threshold, holds: ok && !nothing, observed: nothing ? null : (values[aggregate] ?? null) }
    }),
  )
}

const names: Record<string, string> = {
  failures: 'requests and watches that failed',
  dropped_iterations: 'arrivals that came to nothing, since all before them still waited',
  http_req_duration: 'answers',
  order_confirmed_ms: 'placing an order to its confirmation, live',
  orders_unended: 'orders of whose end nobody told their customer within a minute',
  orders_cancelled: 'orders that were cancelled',
  watchers_lost: 'watchers whose connection was lost',
  watchers_news_ms: 'an event to its watchers',
}

/** A metric in words: `http_req_duration{scenario:pages}` is "answers (pages)". */
export function inWords(metric: string): string {
  const [, name = metric, scenario] = /^([^{]+)(?:\{scenario:(.*)\})?$/.exec(metric) ?? []
  return `${names[name] ?? name}${scenario === undefined ? '' : ` (${scenario})`}`
}

/** What a threshold allows, and what was measured, as people write it: `95 of 100 under 500 ms`, `0.02 %`. */
export function limitInWords({ metric, threshold }: Verdict): string {
  const [, aggregate = '', comparison = '', limit = ''] = /^\s*([^<>=!]+?)\s*([<>=!]+)\s*(\S+)/.exec(threshold) ?? []
  const percentile = /^p\((\d+(?:\.\d+)?)\)$/.exec(aggregate)?.[1]
  const word = comparison.startsWith('<') ? 'under' : comparison.startsWith('>') ? 'over' : comparison
  if (percentile !== undefined) return `${percentile} of 100 ${word} ${limit} ms`
  if (aggregate === 'rate') return `${word} ${percent(Number(limit))}`
  if (aggregate === 'count' && comparison === '<' && Number(limit) === 1) return 'none'
  return `${aggregate} ${word} ${limit}${isTime(metric) ? ' ms' : ''}`
}

export function observedInWords({ metric, threshold, observed }: Verdict): string {
  if (observed === null) return 'nothing'
  if (/^\s*rate/.test(threshold)) return percent(observed)
  return isTime(metric) ? `${Math.round(observed)} ms` : String(Math.round(observed))
}

const isTime = (metric: string) => /duration|_ms$|_ms\{/.test(metric)
const percent = (share: number) => `${Number((share * 100).toPrecision(2))} %`
