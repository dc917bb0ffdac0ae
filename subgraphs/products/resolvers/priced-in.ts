import { pricesOf } from '@micromart/events'
import { isCurrency } from '@micromart/money'
import { badUserInput } from '@micromart/service'
import type { Variant } from '../mappers.ts'

type Currency = string | null | undefined

/** What a variant costs in a currency, or its own price where it has none in that or none is asked for. */
export function pricedIn(variant: Variant['variant'], currency: Currency) {
  const prices = pricesOf(variant)
  const [own] = prices
  if (!own) throw new Error(`${variant.variantId} has no price`)
  const code = readCurrency(currency)
  return prices.find(({ price }) => price.currency === code) ?? own
}

/** Throws BAD_USER_INPUT for three letters that are no currency. */
export function readCurrency(currency: Currency): string | null {
  if (currency == null || isCurrency(currency)) return currency ?? null
  throw badUserInput(`${JSON.stringify(currency)} is not a currency code such as "EUR".`)
}
