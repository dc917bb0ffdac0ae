import { expect, test } from 'vitest'
import { pauseAfter, retryAfterMs } from './retries.ts'

const pausesMs = [5_000, 30_000]
const usual = { pausesMs, askedMs: null, random: 0.5 }

test('each attempt that fails waits for its pause, and after the last there is none', () => {
  expect([1, 2, 3].map((tries) => pauseAfter(tries, usual))).toEqual([5_000, 30_000, null])
})

test('pauses differ by a tenth, so that what failed together does not come back together', () => {
  expect(pauseAfter(1, { ...usual, random: 0 })).toBe(4_500)
  expect(pauseAfter(1, { ...usual, random: 1 })).toBe(5_500)
})

test('a receiver that asks for more time gets it, up to a day', () => {
  expect(pauseAfter(1, { ...usual, askedMs: 60_000 })).toBe(60_000)
  expect(pauseAfter(1, { ...usual, askedMs: 1_000 })).toBe(5_000)
  expect(pauseAfter(1, { ...usual, askedMs: 1e12 })).toBe(24 * 60 * 60_000)
})

test('Retry-After is seconds or a date', () => {
  const now = new Date('2026-05-01T12:00:00Z')
  expect(retryAfterMs('120', now)).toBe(120_000)
  expect(retryAfterMs('Fri, 01 May 2026 12:00:30 GMT', now)).toBe(30_000)
  expect(retryAfterMs('Fri, 01 May 2026 11:00:00 GMT', now)).toBe(0)
  expect(retryAfterMs('soon', now)).toBeNull()
  expect(retryAfterMs(undefined, now)).toBeNull()
})
