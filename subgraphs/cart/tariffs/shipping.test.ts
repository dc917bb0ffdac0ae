import { describe, expect, test } from 'vitest'
import { sampleTariff } from '../testing/samples.ts'
import { type Cost, chosenOption, optionId, shippingOptions, type Tariff } from './shipping.ts'

const goods = (currency: string, grams = 0) => ({ goods: { minor: 10_000n, currency }, grams })
const costs = (tariff: Tariff, grams = 0) =>
  shippingOptions(tariff, goods(tariff.currency, grams)).map(({ code, price }) => [code, price.minor])

test.each([
  ['DE', 490n],
  ['FR', 990n],
  ['MC', 990n],
  ['RE', 3_200n],
  ['US', 3_200n],
])('a parcel to %s costs %i cents', (country, minor) => {
  const [option] = shippingOptions(sampleTariff(country, 'EUR'), goods('EUR'))
  expect(option).toEqual({ code: 'pigeon', country, name: 'Pigeon', price: { minor, currency: 'EUR' }, estimate: 3 })
})

test('in a currency that has no price there, a parcel costs a share of what is in it', () => {
  expect(costs(sampleTariff('FR', 'SEK'))).toEqual([
    ['pigeon', 1_200n],
    ['donkey', 2_000n],
  ])
})

test.each([
  [
    2_000,
    [
      ['pigeon', 490n],
      ['donkey', 590n],
    ],
  ],
  [2_001, [['donkey', 1_470n]]],
  [20_000, [['donkey', 1_470n]]],
  [20_001, []],
])('%i g are carried by the lightest step that can, and not by what cannot', (grams, carried) => {
  expect(costs(sampleTariff('DE', 'EUR'), grams)).toEqual(carried)
})

describe('the rates of one country', () => {
  const swiss = (currency: string | null, cost: Cost) => {
    const rate = { method: 'pigeon', place: 'CH', currency, upToGrams: 500, cost, estimate: 9 }
    return (paid: string) => ({ ...sampleTariff('CH', paid), rates: [...sampleTariff('CH', paid).rates, rate] })
  }

  test('take the place of all of its zone, in their currency and for their method', () => {
    const tariff = swiss('EUR', { price: { minor: 1_111n, currency: 'EUR' } })
    expect(costs(tariff('EUR'), 500)).toEqual([
      ['pigeon', 1_111n],
      ['donkey', 9_900n],
    ])
    expect(costs(tariff('EUR'), 501)).toEqual([['donkey', 9_900n]])
    expect(costs(tariff('JPY'), 501)).toEqual([
      ['pigeon', 3_200n],
      ['donkey', 9_900n],
    ])
  })

  test('that are a share come after a price of the zone', () => {
    const tariff = swiss(null, { share: 100 })
    expect(costs(tariff('EUR'), 500)[0]).toEqual(['pigeon', 3_200n])
    expect(costs(tariff('SEK'), 500)[0]).toEqual(['pigeon', 100n])
  })
})

test('what an option is called names its country, currency and price, so that no two prices share a name', () => {
  const ids = ['DE', 'FR', 'IT', 'US'].flatMap((country) =>
    ['EUR', 'SEK'].flatMap((currency) =>
      shippingOptions(sampleTariff(country, currency), goods(currency)).map(optionId),
    ),
  )
  expect(new Set(ids).size).toBe(16)
  expect(ids[0]).toBe('pigeon:DE:EUR:490')
})

test.each([
  ['its id', 'pigeon:FR:EUR:990', true],
  ['its bare code', 'pigeon', true],
  ['an id of a price that was', 'pigeon:FR:EUR:199', true],
  ['an id of another country', 'pigeon:DE:EUR:990', false],
  ['half an id', 'pigeon:FR', false],
  ['another code', 'dove', false],
  ['nothing', '', false],
])('an option is chosen by %s (%s): %s', (_what, chosen, found) => {
  const options = shippingOptions(sampleTariff('FR', 'EUR'), goods('EUR'))
  expect(chosenOption(options, chosen)).toBe(found ? options[0] : undefined)
})
