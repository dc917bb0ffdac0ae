import { expect, test } from 'vitest'
import { pauseAfter } from './backoff.ts'

const backoff = { baseMs: 100, capMs: 1_000 }

test('pauses grow twofold up to the cap, and jitter takes them anywhere below', () => {
  const longest = [1, 2, 3, 4, 5, 60].map((failures) => pauseAfter(failures, backoff, () => 1))
  expect(longest).toEqual([100, 200, 400, 800, 1_000, 1_000])
  expect(pauseAfter(3, backoff, () => 0)).toBe(0)
})
