import { isCountry } from '@micromart/postal-address'
import { expect, test } from 'vitest'
import { isInVatArea, taxedAs, vatArea } from './vat-area.ts'

test('the area is the 27 member states and Monaco, which is taxed as France', () => {
  const inside = [...vatArea.keys()].filter(isInVatArea)
  expect(inside.sort().join(' ')).toBe(
    'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MC MT NL PL PT RO SE SI SK',
  )
  expect(inside.filter((code) => taxedAs(code) !== code)).toEqual(['MC'])
  expect(taxedAs('MC')).toBe('FR')
})

test.each('AX GF GP MF MQ RE YT BL GL FO GB IM GG JE GI IS LI NO AD CH SM VA'.split(' '))(
  '%s is outside, and the table says why',
  (code) => {
    expect(isInVatArea(code)).toBe(false)
    expect(taxedAs(code)).toBe(code)
    expect(vatArea.get(code)?.why).toMatch(/\w/)
  },
)

test('every code that the table names is one of ISO 3166-1, and one that it does not name is outside', () => {
  expect([...vatArea.keys()].filter((code) => !isCountry(code))).toEqual([])
  expect(isInVatArea('US')).toBe(false)
})
