import { expect, test } from 'vitest'
import { attemptLimits, retryAt } from './attempts.ts'

const limit = { name: 'a test', most: 3, withinMs: 60_000 }
const now = new Date('2026-05-01T12:00:00Z')
const until = new Date('2026-05-01T12:00:40Z')

test('so many may be made, and one more waits until they are forgotten', () => {
  expect(retryAt({ attempts: 1, until }, limit, now)).toBeNull()
  expect(retryAt({ attempts: 3, until }, limit, now)).toBeNull()
  expect(retryAt({ attempts: 4, until }, limit, now)).toEqual(until)
})

test('whoever waits does so for a second at least', () => {
  expect(retryAt({ attempts: 4, until: now }, limit, now)).toEqual(new Date('2026-05-01T12:00:01Z'))
})

test('each kind is counted under a name of its own', () => {
  const limits = Object.values(attemptLimits(20))
  expect(new Set(limits.map(({ name }) => name)).size).toBe(limits.length)
  expect(attemptLimits(7).signUpsByAddress.most).toBe(7)
})
