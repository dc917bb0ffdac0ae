import { readInput } from '@micromart/input'
import { expect, it } from 'vitest'
import { isCountry, postalAddress } from './index.ts'
import { countries } from './iso-3166.ts'
import { withoutPostalCodes } from './without-postal-codes.ts'

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
  ['name', 'Ada\u202eQuist'],
  ['name', 'Ada\u200bQuist'],
  ['city', '   '],
  ['postalCode', '1'.repeat(21)],
  ['postalCode', ''],
  ['postalCode', '  '],
  ['line1', 'a\u0000b'],
  ['country', 'XX'],
  ['country', 'de'],
] as const)('an address whose %s is %j is refused, and told where', (field, text) => {
  const read = readInput(postalAddress, { ...address, [field]: text })
  expect(read).toMatchObject({ problem: 'invalid input', path: [field] })
})

it.each([
  'DD',
  'SU',
  'YU',
  'CS',
  'AN',
  'TP',
  'FX',
  'EU',
  'UN',
  'EZ',
  'QO',
  'XA',
  'XB',
  'XK',
  'ZZ',
  'UK',
  'IC',
  'AC',
  'de',
  '',
])('%j is no country of ISO 3166-1', (code) => {
  expect(isCountry(code)).toBe(false)
})

it('the list is whole', () => {
  expect(countries.size).toBe(249)
  for (const code of ['DE', 'GB', 'HK', 'SX', 'SS', 'BQ', 'AX', 'TL', 'RS', 'ME']) expect(isCountry(code)).toBe(true)
})

it.each(['HK', 'AE', 'QA', 'JM'])(
  '%s has no postal codes: none is asked for, and one that is given is kept',
  (country) => {
    const { line2: _, ...there } = { ...address, name: 'Ada Quist', country }
    for (const postalCode of ['', '999077']) {
      expect(readInput(postalAddress, { ...there, postalCode })).toEqual({ value: { ...there, postalCode } })
    }
    expect(readInput(postalAddress, { ...there, postalCode: ' ' })).toMatchObject({ value: { postalCode: '' } })
  },
)

it('the countries without postal codes are 71 of those that there are', () => {
  expect(withoutPostalCodes.size).toBe(71)
  expect([...withoutPostalCodes].filter((code) => !isCountry(code))).toEqual([])
  for (const code of ['DE', 'US', 'GB', 'JP', 'IE', 'SA', 'ZA', 'MX', 'AI'])
    expect(withoutPostalCodes.has(code)).toBe(false)
})

it('all that is wrong is told at once, a postal code that is missing too', () => {
  const read = postalAddress.safeParse({ ...address, name: '', city: '', postalCode: ' ' })
  expect(read.error?.issues.map(({ path }) => path)).toEqual([['name'], ['city'], ['postalCode']])
})
