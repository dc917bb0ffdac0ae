import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandsBetween, priceBands } from './price-bands.ts'

const amounts = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 4 }))
  .map(([power, digits, decimals]) => ((digits * 10 ** power) / 10 ** decimals).toFixed(decimals))
const priced = (price: string) => priceBands([{ currency: 'EUR', price, furtherPrices: {} }])
const meet = (some: readonly string[], others: readonly string[]) => some.some((one) => others.includes(one))

test('what lies within a range is found by its bands, and what is told to lie there does', () => {
  const ends = fc.option(amounts)
  fc.assert(
    fc.property(amounts, ends, ends, (price, min, max) => {
      const lies = (min === null || Number(price) >= Number(min)) && (max === null || Number(price) <= Number(max))
      const { within, ends } = bandsBetween({ currency: 'EUR', min, max })
      if (lies) expect(meet(priced(price), [...within, ...ends])).toBe(true)
      else expect(meet(priced(price), within)).toBe(false)
    }),
    { numRuns: 5_000 },
  )
})

test('a range is few bands, however wide it is', () => {
  for (const [min, max] of [
    [null, '70'],
    ['0.01', '99999999999'],
    ['19.95', null],
    [null, null],
  ] as const) {
    expect(bandsBetween({ currency: 'EUR', min, max }).within.length).toBeLessThan(80)
  }
})

test('prices in further currencies have bands of their own', () => {
  const bands = priceBands([{ currency: 'EUR', price: '20.00', furtherPrices: { USD: '210.00' } }])
  expect(meet(bands, bandsBetween({ currency: 'USD', min: '200', max: '300' }).within)).toBe(true)
  expect(meet(bands, bandsBetween({ currency: 'EUR', min: '200', max: '300' }).within)).toBe(false)
})

test('an amount of any length has a band', () => {
  expect(bandsBetween({ currency: 'EUR', min: '9'.repeat(400), max: null }).within).toEqual([])
  expect(bandsBetween({ currency: 'EUR', min: '-5', max: '-1' }).within).toEqual([])
})
