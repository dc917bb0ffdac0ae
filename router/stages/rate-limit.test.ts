import { expect, test } from 'vitest'
import { correctionOf, rateLimit } from './rate-limit.ts'

test('guests are counted by their address, of IPv6 by its network', () => {
  const { charge } = rateLimit({ points: 10, perSeconds: 600, reading: 10, receiving: 1, correction: 0 }, null)
  charge(10, null, '192.0.2.1')
  charge(10, null, '2001:db8:1:2::1')
  expect(() => charge(1, null, '2001:db8:1:2:3::9')).toThrow('Try again in 600 s.')
  expect(() => charge(1, null, '192.0.2.1')).toThrow('Try again in 600 s.')
  charge(10, null, '192.0.2.2')
  charge(10, null, '2001:db8:1:3::1')
})

test.each([
  [0, 100, 10, 0],
  [1, 100, 10, -90],
  [0.5, 100, 10, -50],
  [0.5, 100, 80, -20],
  [0.5, 100, 1_000, 50],
])('with a correction of %d, %d points that came to %d are corrected by %d', (correction, cost, actual, by) => {
  expect(
    correctionOf(cost, actual, { points: 10, perSeconds: 600, reading: 10, receiving: 1, correction }),
  ).toBeCloseTo(by)
})

test('what is given back may be spent again, and never more than was spent', () => {
  const { charge, correct } = rateLimit({ points: 10, perSeconds: 600, reading: 10, receiving: 1, correction: 1 }, null)
  charge(10, null, '192.0.2.1')
  correct(-4, null, '192.0.2.1')
  charge(4, null, '192.0.2.1')
  expect(() => charge(1, null, '192.0.2.1')).toThrow('Try again')
  correct(-100, null, '192.0.2.1')
  charge(10, null, '192.0.2.1')
  expect(() => charge(1, null, '192.0.2.1')).toThrow('Try again')
})
