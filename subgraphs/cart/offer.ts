import type { Money } from '@micromart/money'

/** One sellable thing as the cart's own copy of the catalog knows it now. */
export interface Offer {
  variantId: string
  productId: string
  sku: string
  title: string
  price: Money
  /** Of one piece; null when none is known. */
  weightGrams: number | null
  status: 'DRAFT' | 'ACTIVE' | 'ARCHIVED'
  /** How often its price, its currency or its status has become another. */
  changes: number
}
