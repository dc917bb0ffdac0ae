import { expect, test } from 'vitest'
import { trackingUrl } from './tracking-url.ts'

test('a parcel can be followed at the carriers that we know', () => {
  expect(trackingUrl('DHL', '0034 0434')).toBe(
    'https://www.dhl.com/global-en/home/tracking.html?tracking-id=0034%200434',
  )
  expect(trackingUrl('FedEx', '7')).toContain('fedex.com')
  expect(trackingUrl('Uncle Bob', '7')).toBeNull()
})
