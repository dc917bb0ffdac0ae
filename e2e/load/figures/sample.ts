import { z } from 'zod'

/** One measurement of k6's, of the kinds that the figures are made of. */
export interface Sample {
  metric: string
  /** In ms since 1970. */
  at: number
  value: number
  /** Undefined of what a script's `setup` did, before the load. */
  scenario?: string
  operation?: string
  /** Of a failure. */
  why?: string
  /** Whose id it is about. */
  order?: string
}

/** What is read; of the dozen metrics that k6 has of each request, the others would be most of the work. */
const wanted = [
  'http_req_duration',
  'failures',
  'orders_placed',
  'orders_confirmed',
  'orders_cancelled',
  'orders_unended',
  'order_confirmed_ms',
  'watchers_begun',
  'watchers_heard',
  'watchers_lost',
  'watchers_news_ms',
  'dropped_iterations',
]

const beginnings = new Set(wanted.map((metric) => `{"metric":"${metric}"`))
const longest = Math.max(...[...beginnings].map(({ length }) => length))

const point = z.object({
  metric: z.string(),
  type: z.literal('Point'),
  data: z.object({
    time: z.string(),
    value: z.number(),
    tags: z.record(z.string(), z.string()).nullish(),
    metadata: z.record(z.string(), z.string()).nullish(),
  }),
})

/** A line of `k6 run --out json`, as https://grafana.com/docs/k6/latest/results-output/real-time/json/ has it; null where it is of no interest. */
export function readSample(line: string): Sample | null {
  const end = line.indexOf(',', 1)
  if (end < 0 || end > longest || !beginnings.has(line.slice(0, end))) return null
  const read = point.safeParse(JSON.parse(line))
  if (!read.success) return null
  const { metric, data } = read.data
  const { scenario, operation, name, why } = data.tags ?? {}
  return {
    metric,
    at: Date.parse(data.time),
    value: data.value,
    scenario,
    operation: operation ?? name,
    why,
    order: data.metadata?.order,
  }
}
