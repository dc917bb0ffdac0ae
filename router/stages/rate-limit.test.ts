import { expect, test } from 'vitest'
import { rateLimit } from './rate-limit.ts'

test('guests are counted by their address, of IPv6 by its network', async () => {
  const charge = rateLimit({ points: 10, perSeconds: 600 })
  await charge(10, null, '192.0.2.1')
  await charge(10, null, '2001:db8:1:2::1')
  await expect(charge(1, null, '2001:db8:1:2:3::9')).rejects.toMatchObject({ code: 'RATE_LIMITED' })
  await expect(charge(1, null, '192.0.2.1')).rejects.toMatchObject({ code: 'RATE_LIMITED' })
  await charge(10, null, '192.0.2.2')
  await charge(10, null, '2001:db8:1:3::1')
})
