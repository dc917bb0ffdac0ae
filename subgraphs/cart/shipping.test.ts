import { expect, test } from 'vitest'
import { shippingOptions, type Tariff } from './shipping.ts'

const pigeon: Tariff = {
  id: 'pigeon',
  name: 'Pigeon',
  estimate: { home: 1, union: 2, world: 9 },
  prices: { EUR: { home: 100n, union: 200n, world: 900n } },
  share: { home: 100, union: 200, world: 900 },
}
const goods = (currency: string) => ({ minor: 10_000n, currency })

test.each([
  ['DE', 100n, 1],
  ['FR', 200n, 2],
  ['US', 900n, 9],
])('a parcel to %s costs %i cents and takes %i days', (country, minor, estimate) => {
  expect(shippingOptions([pigeon], country, goods('EUR'))).toEqual([
    { id: 'pigeon', name: 'Pigeon', price: { minor, currency: 'EUR' }, estimate },
  ])
})

test('in a currency that the tariff has no price in, a parcel costs a share of what is in it', () => {
  expect(shippingOptions([pigeon], 'FR', goods('SEK'))).toMatchObject([{ price: { minor: 200n, currency: 'SEK' } }])
})
