import { pricesOf } from '@micromart/events'
import { currencyArgument } from '@micromart/service'
import type { Variant } from '../mappers.ts'

type Currency = string | null | undefined

/** What a variant costs in a currency, or its own price where it has none in that or none is asked for. */
export function pricedIn(variant: Variant['variant'], currency: Currency) {
  const prices = pricesOf(variant)
  const [own] = prices
  if (!own) throw new Error(`${variant.variantId} has no price`)
  const code = currencyArgument(currency, 'currency')
  return prices.find(({ price }) => price.currency === code) ?? own
}
