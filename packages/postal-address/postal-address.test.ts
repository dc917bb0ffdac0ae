import { expect, it } from 'vitest'
import { readPostalAddress } from './index.ts'

const address = {
  name: ' Ada Quist ',
  line1: 'Kanalstrasse 7',
  line2: '  ',
  city: 'Berlin',
  postalCode: '10115',
  country: 'DE',
}

it('an address is kept without the spaces around its parts and without its empty ones', () => {
  const { line2: _, ...kept } = { ...address, name: 'Ada Quist' }
  expect(readPostalAddress(address)).toEqual({ ok: true, address: kept })
})

it.each([
  ['name', ''],
  ['city', '   '],
  ['postalCode', '1'.repeat(21)],
  ['line1', 'a\u0000b'],
  ['country', 'XX'],
  ['country', 'de'],
] as const)('an address whose %s is %j is refused, and told where', (field, text) => {
  expect(readPostalAddress({ ...address, [field]: text })).toMatchObject({ ok: false, path: [field] })
})
