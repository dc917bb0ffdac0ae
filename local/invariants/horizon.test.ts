import { expect, test } from 'vitest'
import { Horizon } from './horizon.ts'

const minute = (nth: number) => new Date(Date.UTC(2026, 0, 1, 12, nth))

function horizonOf(...places: [partition: number, offset: number, minute: number][]): Horizon {
  const horizon = new Horizon()
  for (const [partition, offset, at] of places) horizon.pass({ partition, offset: BigInt(offset), at: minute(at) })
  return horizon
}

test('a topic that has kept everything hides nothing', () => {
  const horizon = horizonOf([0, 0, 1], [0, 1, 2], [1, 0, 5])
  expect(horizon.hides(minute(0))).toBe(false)
  expect(horizon.forgets(0)).toBe(false)
})

test('what is older than where a partition begins now may be gone', () => {
  const horizon = horizonOf([0, 0, 1], [1, 40, 5], [1, 41, 9])
  expect(horizon.hides(minute(4))).toBe(true)
  expect(horizon.hides(minute(5))).toBe(false)
  expect([0, 1].map((partition) => horizon.forgets(partition))).toEqual([false, true])
})

test('a hole hides what is older than the record behind it', () => {
  const horizon = horizonOf([0, 0, 1], [0, 3, 7], [0, 4, 8])
  expect(horizon.hides(minute(6))).toBe(true)
  expect(horizon.hides(minute(7))).toBe(false)
})
