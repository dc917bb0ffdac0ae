import { expect, test } from 'vitest'
import { chosenOption, optionId, shippingOptions, type Tariff } from './shipping.ts'

const pigeon: Tariff = {
  code: 'pigeon',
  name: 'Pigeon',
  estimate: { home: 1, union: 2, world: 9 },
  prices: { EUR: { home: 100n, union: 200n, world: 900n } },
  share: { home: 100, union: 200, world: 900 },
}
const goods = (currency: string) => ({ minor: 10_000n, currency })

test.each([
  ['DE', 100n, 1],
  ['FR', 200n, 2],
  ['MC', 200n, 2],
  ['RE', 900n, 9],
  ['US', 900n, 9],
])('a parcel to %s costs %i cents and takes %i days', (country, minor, estimate) => {
  expect(shippingOptions([pigeon], country, goods('EUR'))).toEqual([
    { code: 'pigeon', country, name: 'Pigeon', price: { minor, currency: 'EUR' }, estimate },
  ])
})

test('in a currency that the tariff has no price in, a parcel costs a share of what is in it', () => {
  expect(shippingOptions([pigeon], 'FR', goods('SEK'))).toMatchObject([{ price: { minor: 200n, currency: 'SEK' } }])
})

test('what an option is called names its country, currency and price, so that no two prices share a name', () => {
  const ids = ['DE', 'FR', 'IT', 'US'].flatMap((country) =>
    ['EUR', 'SEK'].flatMap((currency) => shippingOptions([pigeon], country, goods(currency)).map(optionId)),
  )
  expect(new Set(ids).size).toBe(8)
  expect(ids[0]).toBe('pigeon:DE:EUR:100')
})

test.each([
  ['its id', 'pigeon:FR:EUR:200', true],
  ['its bare code', 'pigeon', true],
  ['an id of a price that was', 'pigeon:FR:EUR:199', true],
  ['an id of another country', 'pigeon:DE:EUR:200', false],
  ['half an id', 'pigeon:FR', false],
  ['another code', 'dove', false],
  ['nothing', '', false],
])('an option is chosen by %s (%s): %s', (_what, chosen, found) => {
  const options = shippingOptions([pigeon], 'FR', goods('EUR'))
  expect(chosenOption(options, chosen)).toBe(found ? options[0] : undefined)
})
