import { type Money, percentOf } from '@micromart/money'
import { isInVatArea } from './vat-area.ts'

/** One way of sending a cart to one country. */
export interface ShippingOption {
  code: string
  country: string
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
  code: string
  name: string
  estimate: Record<Zone, number>
  /** Minor units by currency. */
  prices: Readonly<Record<string, Record<Zone, bigint>>>
  /** Hundredths of a percent of the goods, for a currency that has no price here. */
  share: Record<Zone, number>
}

/**
 * The union is its VAT area, not its customs territory: to what is in the latter alone, such as Åland or Réunion, a parcel goes with a
 * declaration as to a third country (Regulation (EU) 952/2013, art. 1(3)). Monaco is in both.
 */
const zoneOf = (country: string): Zone => {
  if (country === home) return 'home'
  return isInVatArea(country) ? 'union' : 'world'
}

/**
 * The ways to send goods to a country, one a tariff.
 * @param country ISO 3166-1 alpha-2, one that exists.
 * @param goods what the goods cost; the options are in its currency.
 */
export function shippingOptions(tariffs: readonly Tariff[], country: string, goods: Money): ShippingOption[] {
  const zone = zoneOf(country)
  return tariffs.map(({ code, name, estimate, prices, share }) => {
    const fixed = prices[goods.currency]?.[zone]
    const price = fixed === undefined ? percentOf(goods, share[zone]) : { minor: fixed, currency: goods.currency }
    return { code, country, name, price, estimate: estimate[zone] }
  })
}

/** Names an option at one price, for one country: two that cost otherwise are never one thing to a client's cache. */
export const optionId = ({ code, country, price }: ShippingOption): string =>
  [code, country, price.currency, price.minor].join(':')

/**
 * The option that somebody has chosen, by its id or by its bare code; undefined when there is none. One whose price has changed since is
 * found all the same, at that of now; one for another country is not.
 */
export function chosenOption(options: readonly ShippingOption[], chosen: string): ShippingOption | undefined {
  const [code, country, ...price] = chosen.split(':')
  return options.find(
    (each) => each.code === code && (country === undefined || (country === each.country && price.length === 2)),
  )
}
