import { expect, test } from 'vitest'
import { rateLimit } from './rate-limit.ts'

test('guests are counted by their address, of IPv6 by its network', () => {
  const charge = rateLimit({ points: 10, perSeconds: 600, reading: 10 })
  charge(10, null, '192.0.2.1')
  charge(10, null, '2001:db8:1:2::1')
  expect(() => charge(1, null, '2001:db8:1:2:3::9')).toThrow('Try again in 600 s.')
  expect(() => charge(1, null, '192.0.2.1')).toThrow('Try again in 600 s.')
  charge(10, null, '192.0.2.2')
  charge(10, null, '2001:db8:1:3::1')
})
