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

/** One way of sending a parcel, and what it costs to each zone. */
export interface Tariff {
  id: string
  name: string
  estimate: Record<Zone, number>
  /** Minor units by currency. */
  prices: Readonly<Record<string, Record<Zone, bigint>>>
  /** Hundredths of a percent of the goods, for a currency that has no price here. */
  share: Record<Zone, number>
}

const zoneOf = (country: string): Zone => {
  if (country === home) return 'home'
  return isInUnion(country) ? 'union' : 'world'
}

/**
 * The ways to send goods to a country, one a tariff.
 * @param country ISO 3166-1 alpha-2, one that exists.
 * @param goods what the goods cost; the options are in its currency.
 */
export function shippingOptions(tariffs: readonly Tariff[], country: string, goods: Money): ShippingOption[] {
  const zone = zoneOf(country)
  return tariffs.map(({ id, name, estimate, prices, share }) => {
    const fixed = prices[goods.currency]?.[zone]
    const price = fixed === undefined ? percentOf(goods, share[zone]) : { minor: fixed, currency: goods.currency }
    return { id, name, price, estimate: estimate[zone] }
  })
}
