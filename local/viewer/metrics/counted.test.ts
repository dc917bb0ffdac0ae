import { expect, it } from 'vitest'
import { type Counted, quantile, since } from './counted.ts'

const counted = (...buckets: [number, number][]): Counted => ({
  count: buckets.at(-1)?.[1] ?? 0,
  errors: 0,
  buckets: new Map(buckets),
})
const infinity = Number.POSITIVE_INFINITY

it('a quantile lies evenly within its bucket, as Prometheus reckons it', () => {
  const some = counted([0.1, 50], [0.2, 90], [infinity, 100])
  expect(quantile(some, 0.25)).toBeCloseTo(0.05)
  expect(quantile(some, 0.5)).toBeCloseTo(0.1)
  expect(quantile(some, 0.7)).toBeCloseTo(0.15)
  expect(quantile(some, 0.99)).toBe(0.2)
  expect(quantile(counted([0.1, 0], [infinity, 0]), 0.5)).toBeNull()
})

it('between two looks is what was counted since, of a process that began anew all of it', () => {
  const before = { count: 10, errors: 2, buckets: new Map([[0.1, 4]]) }
  expect(since(before, { count: 15, errors: 3, buckets: new Map([[0.1, 6]]) })).toEqual({
    count: 5,
    errors: 1,
    buckets: new Map([[0.1, 2]]),
  })
  const anew = { count: 3, errors: 0, buckets: new Map([[0.1, 3]]) }
  expect(since(before, anew)).toEqual(anew)
})
