import { type Money, percentOf } from '@micromart/money'
import type { TariffChange } from './tariff-change.ts'
import { isInVatArea } from './vat-area.ts'

/** A way of sending parcels, as it is from an instant on. */
export interface ShippingMethod extends TariffChange {
  code: string
  name: string
  /** In lists; the least comes first. */
  position: number
  offered: boolean
}

/** What a parcel costs: a price, or hundredths of a percent of what is in it, right in size whatever the currency's unit is worth. */
export type Cost = { price: Money } | { share: number }

/** What a method costs to a place up to a weight, from an instant on. */
export interface ShippingRate extends TariffChange {
  /** The method's code. */
  method: string
  /** A zone, or one country. */
  place: string
  /** Null: for what is paid in a currency that has no price there. No exchange rates are kept. */
  currency: string | null
  upToGrams: number
  /** Null from when on the rate has ended. */
  cost: Cost | null
  /** Working days. */
  estimate: number
}

/** What sending and tax cost at one instant, to one country and in one currency. */
export interface Tariff {
  country: string
  currency: string
  /** Those that are offered, in their order. */
  methods: readonly Pick<ShippingMethod, 'code' | 'name'>[]
  rates: readonly Omit<ShippingRate, keyof TariffChange>[]
  /** Hundredths of a percent. */
  taxRate: number
}

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

export const zones = ['HOME', 'UNION', 'WORLD'] as const
export type Zone = (typeof zones)[number]

/**
 * The union is its VAT area, not its customs territory: to what is in the latter alone, such as Åland or Réunion, a parcel goes with a
 * declaration as to a third country (Regulation (EU) 952/2013, art. 1(3)). Monaco is in both.
 */
function zoneOf(country: string): Zone {
  if (country === home) return 'HOME'
  return isInVatArea(country) ? 'UNION' : 'WORLD'
}

/** The places whose rates count for a country, the closest first. */
export const placesOf = (country: string): [country: string, zone: Zone] => [country, zoneOf(country)]

/**
 * The ways to send a cart, one a method that carries it: none at all where it is heavier than any carries.
 * @param goods what the goods cost, in the tariff's currency.
 */
export function shippingOptions(
  { country, methods, rates }: Tariff,
  { goods, grams }: { goods: Money; grams: number },
): ShippingOption[] {
  return methods.flatMap(({ code, name }) => {
    const steps = stepsFor(
      rates.filter(({ method }) => method === code),
      country,
      goods.currency,
    )
    const [step] = steps.filter(({ upToGrams }) => upToGrams >= grams).sort((a, b) => a.upToGrams - b.upToGrams)
    if (!step?.cost) return []
    const price = 'price' in step.cost ? step.cost.price : percentOf(goods, step.cost.share)
    return [{ code, country, name, price, estimate: step.estimate }]
  })
}

/** A method's steps by weight: a price is before a share of the goods, and the country's own are before its zone's. */
function stepsFor(rates: Tariff['rates'], country: string, currency: string): Tariff['rates'] {
  const tables = [currency, null].flatMap((paid) =>
    placesOf(country).map((place) => rates.filter((rate) => rate.currency === paid && rate.place === place)),
  )
  return tables.find((table) => table.length > 0) ?? []
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
