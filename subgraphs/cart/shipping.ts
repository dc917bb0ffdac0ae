import { type Money, percentOf } from '@micromart/money'
import { isInUnion } from './tax.ts'

export interface ShippingOption {
  id: string
  name: string
  price: Money
  /** Working days. */
  estimate: number
}

/** Where the parcels start. */
const home = 'DE'

type Zone = 'home' | 'union' | 'world'

interface Tariff {
  id: string
  name: string
  estimate: Record<Zone, number>
  /** Minor units by currency. */
  prices: Readonly<Record<string, Record<Zone, bigint>>>
  /** Hundredths of a percent of the goods, for a currency that has no price here. */
  share: Record<Zone, number>
}

// No exchange rates are kept, so each currency has its own round prices. In any other, a parcel costs a share of what
// is in it: right in size, whatever the currency's unit is worth.
const tariffs: readonly Tariff[] = [
  {
    id: 'standard',
    name: 'Standard',
    estimate: { home: 3, union: 6, world: 12 },
    prices: {
      EUR: { home: 490n, union: 990n, world: 1990n },
      USD: { home: 590n, union: 1190n, world: 2190n },
      GBP: { home: 450n, union: 890n, world: 1790n },
      CHF: { home: 490n, union: 990n, world: 1990n },
      JPY: { home: 800n, union: 1600n, world: 3200n },
    },
    share: { home: 800, union: 1200, world: 2000 },
  },
  {
    id: 'express',
    name: 'Express',
    estimate: { home: 1, union: 2, world: 4 },
    prices: {
      EUR: { home: 990n, union: 1990n, world: 3990n },
      USD: { home: 1190n, union: 2290n, world: 4390n },
      GBP: { home: 890n, union: 1790n, world: 3590n },
      CHF: { home: 990n, union: 1990n, world: 3990n },
      JPY: { home: 1600n, union: 3200n, world: 6400n },
    },
    share: { home: 1500, union: 2000, world: 3500 },
  },
]

const zoneOf = (country: string): Zone => {
  if (country === home) return 'home'
  return isInUnion(country) ? 'union' : 'world'
}

/**
 * The ways to send goods to a country, cheapest first.
 * @param country ISO 3166-1 alpha-2, one that exists.
 * @param goods what the goods cost; the options are in its currency.
 */
export function shippingOptions(country: string, goods: Money): ShippingOption[] {
  const zone = zoneOf(country)
  return tariffs.map(({ id, name, estimate, prices, share }) => {
    const fixed = prices[goods.currency]?.[zone]
    const price = fixed === undefined ? percentOf(goods, share[zone]) : { minor: fixed, currency: goods.currency }
    return { id, name, price, estimate: estimate[zone] }
  })
}
