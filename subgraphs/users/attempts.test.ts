import { expect, test } from 'vitest'
import { type AttemptLimit, attempt, attemptLimits, type Counted } from './attempts.ts'

const start = new Date('2026-05-01T12:00:00Z')
const at = (seconds: number) => new Date(start.getTime() + seconds * 1_000)
const quota: AttemptLimit = { name: 'a quota', most: 3, forgetAfterMs: 60_000, forgetSince: 'first' }
const guesses: AttemptLimit = { ...quota, forgetSince: 'last', wait: { firstMs: 1_000, longestMs: 8_000 } }

/** What came of attempts at those seconds: when the next may be made, or when a refused one may. */
function tried(limit: AttemptLimit, ...seconds: number[]) {
  let counted: Counted | null = null
  return seconds.map((second) => {
    const made = attempt(counted, limit, at(second))
    if ('retryAt' in made) return { refusedUntil: (made.retryAt.getTime() - start.getTime()) / 1_000 }
    counted = made
    return made.freeAt && (made.freeAt.getTime() - start.getTime()) / 1_000
  })
}

test('of a quota so many may be made, and one more waits until the first is forgotten', () => {
  expect(tried(quota, 0, 10, 20, 30, 60)).toEqual([null, null, 60, { refusedUntil: 60 }, null])
})

test('guesses wait twice as long each time, up to the longest, and one that is refused does not count', () => {
  expect(tried(guesses, 0, 0, 0, 0, 1, 2, 3, 7, 15, 23)).toEqual([
    null,
    null,
    1,
    { refusedUntil: 1 },
    3,
    { refusedUntil: 3 },
    7,
    15,
    23,
    31,
  ])
})

test('guesses are forgotten so long after the last', () => {
  expect(tried(guesses, 0, 50, 100, 101, 162)).toEqual([null, null, 101, 103, null])
})

test('whoever waits does so for a second at least', () => {
  expect(tried(quota, 0, 0, 0, 59.5)).toEqual([null, null, 60, { refusedUntil: 60.5 }])
})

test('each kind is counted under a name of its own', () => {
  const limits = Object.values(attemptLimits(20))
  expect(new Set(limits.map(({ name }) => name)).size).toBe(limits.length)
  expect(attemptLimits(7).signUpsByOrigin.most).toBe(7)
})
