import { quantile } from '../quantile.ts'
import type { Figures } from './measure.ts'

/** How long something took at each number of orders, in ms; `ratio` is of medians, to that at the smallest number. */
export interface Row {
  name: string
  at: { orders: number; p50: number; p99: number; ratio: number; samples: number }[]
}

/** What was seen, row by row. */
export function asRows(seen: ReadonlyMap<number, Figures>): Row[] {
  const [first] = seen.values()
  return Object.keys(first ?? {}).map((name) => {
    const least = quantile(first?.[name] ?? [], 0.5)
    const at = [...seen].map(([orders, figures]) => {
      const sample = figures[name] ?? []
      const p50 = quantile(sample, 0.5)
      return { orders, p50, p99: quantile(sample, 0.99), ratio: p50 / least, samples: sample.length }
    })
    return { name, at }
  })
}
