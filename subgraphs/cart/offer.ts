import type { Money } from '@micromart/money'

/** One sellable thing as the cart's own copy of the catalog knows it now. */
export interface Offer {
  variantId: string
  productId: string
  sku: string
  title: string
  /** Its own price. */
  price: Money
  /** In other currencies, each once. */
  furtherPrices: readonly Money[]
  /** Of one piece; null when none is known. */
  weightGrams: number | null
  status: 'DRAFT' | 'ACTIVE' | 'ARCHIVED'
  /** How often one of its prices, its currency or its status has become another. */
  changes: number
}

/** What it costs in a currency; null where it has no price in that. */
export const priceIn = (
  { price, furtherPrices }: Pick<Offer, 'price' | 'furtherPrices'>,
  currency: string | null,
): Money | null => [price, ...furtherPrices].find((each) => each.currency === currency) ?? null
