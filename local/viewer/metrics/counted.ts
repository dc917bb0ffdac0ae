import type { Sample } from './exposition.ts'

/** What a histogram has counted since its process began, or between two looks: buckets by their upper bounds in seconds, each with those below it. */
export interface Counted {
  count: number
  errors: number
  buckets: Map<number, number>
}

export const nothingCounted = (): Counted => ({ count: 0, errors: 0, buckets: new Map() })

export function addCounted(to: Counted, from: Counted): void {
  to.count += from.count
  to.errors += from.errors
  for (const [bound, count] of from.buckets) to.buckets.set(bound, (to.buckets.get(bound) ?? 0) + count)
}

/** What was counted between two looks. A process that began anew in between counts from nothing. */
export function since(before: Counted | undefined, now: Counted): Counted {
  if (!before || now.count < before.count) return now
  return {
    count: now.count - before.count,
    errors: Math.max(0, now.errors - before.errors),
    buckets: new Map([...now.buckets].map(([bound, count]) => [bound, count - (before.buckets.get(bound) ?? 0)])),
  }
}

/** Takes a sample of a histogram's `_bucket` or `_count`. */
export function noteSample(counted: Counted, { name, labels, value }: Sample, isError: boolean): void {
  if (name.endsWith('_count')) {
    counted.count += value
    if (isError) counted.errors += value
  }
  if (name.endsWith('_bucket')) {
    const bound = labels.le === '+Inf' ? Number.POSITIVE_INFINITY : Number(labels.le)
    counted.buckets.set(bound, (counted.buckets.get(bound) ?? 0) + value)
  }
}

/**
 * A quantile in seconds, as Prometheus's histogram_quantile reckons it: evenly between the bounds of the bucket that it falls into. Null of
 * nothing; the highest bound where it is beyond that.
 */
export function quantile({ buckets }: Counted, q: number): number | null {
  const bounds = [...buckets].sort(([a], [b]) => a - b)
  const total = bounds.at(-1)?.[1] ?? 0
  if (total <= 0) return null
  const rank = q * total
  let [below, low] = [0, 0]
  for (const [bound, count] of bounds) {
    if (count >= rank)
      return bound === Number.POSITIVE_INFINITY ? low : low + ((bound - low) * (rank - below)) / (count - below)
    below = count
    low = bound
  }
  return low
}
