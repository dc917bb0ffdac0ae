import { readInput } from '@micromart/input'
import { expect, it } from 'vitest'
import { postalAddress } from './index.ts'

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
  expect(readInput(postalAddress, address)).toEqual({ value: kept })
})

it.each([
  ['name', ''],
  ['city', '   '],
  ['postalCode', '1'.repeat(21)],
  ['line1', 'a\u0000b'],
  ['country', 'XX'],
  ['country', 'de'],
] as const)('an address whose %s is %j is refused, and told where', (field, text) => {
  const read = readInput(postalAddress, { ...address, [field]: text })
  expect(read).toMatchObject({ problem: 'invalid input', path: [field] })
})
