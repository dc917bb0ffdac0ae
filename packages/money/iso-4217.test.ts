import { expect, test } from 'vitest'
import { currencyDecimals, fromWire, InvalidAmount, isCurrency, toWire } from './index.ts'
import { currentCurrencies } from './iso-4217.ts'

test.each([
  ['HUF', 2],
  ['RSD', 2],
  ['IDR', 2],
  ['IQD', 3],
  ['JPY', 0],
  ['KRW', 0],
  ['ISK', 0],
  ['UGX', 0],
  ['KWD', 3],
  ['TND', 3],
  ['CLF', 4],
  ['UYW', 4],
  ['LBP', 2],
  ['COP', 2],
  ['AFN', 2],
  ['MGA', 2],
  ['MRU', 2],
])('%s has %i digits, whatever the runtime thinks', (code, digits) => {
  expect(currencyDecimals(code)).toBe(digits)
})

test('the list is whole: so many codes have so many digits', () => {
  const counts = new Map<number, number>()
  for (const digits of currentCurrencies.values()) counts.set(digits, (counts.get(digits) ?? 0) + 1)
  expect(Object.fromEntries(counts)).toEqual({ 0: 17, 2: 138, 3: 7, 4: 2 })
  expect([...currentCurrencies.keys()].every((code) => /^[A-Z]{3}$/.test(code))).toBe(true)
})

test.each(['XAU', 'XXX', 'XTS', 'DEM', 'HRK', 'BGN', 'SLL', 'eur', 'EU', ''])('%j is nothing to pay with', (code) => {
  expect(isCurrency(code)).toBe(false)
  expect(() => fromWire({ amount: '1', currency: code })).toThrow(InvalidAmount)
})

test('an amount stored in a currency that has been withdrawn since can still be told', () => {
  expect(toWire({ minor: 1_990n, currency: 'BGN' })).toEqual({ amount: '19.90', currency: 'BGN' })
})
