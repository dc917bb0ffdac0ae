import type { WireMoney } from '@micromart/money'
import type { CatalogPrice, CatalogProduct } from './catalog-product.ts'

/** What something costs in one currency. */
export type StandingPrice = CatalogPrice & { edition: string }

/** A variant as it stands in the shop. Editions name how something is, for changes that shall overwrite nobody else's. */
export interface StandingVariant {
  id: string
  sku: string
  edition: string
  selection: { option: string; value: string }[]
  price: WireMoney
  compareAtPrice: WireMoney | null
  /** Its own first, then those in further currencies. */
  prices: readonly StandingPrice[]
  weightGrams: number | null
  /** Its trade number, if it has one. */
  gtin: string | null
  /** Null when inventory cannot be asked, or has not heard of it. */
  stock: { onHand: number } | null
}

interface CategoryAbove {
  name: string
  parent?: CategoryAbove | null
}

/** A product as it stands in the shop, with all that a file may say of it. */
export interface StandingProduct {
  id: string
  slug: string
  edition: string
  status: CatalogProduct['status']
  name: string
  description: string | null
  brand: string | null
  categories: ({ id: string; slug: string } & CategoryAbove)[]
  media: { url: string; alt: string | null }[]
  options: { name: string; values: string[] }[]
  variants: StandingVariant[]
}

/** Names from the top of the tree down. */
export function pathOf(category: CategoryAbove): string[] {
  const path: string[] = []
  for (let at: CategoryAbove | null | undefined = category; at; at = at.parent) path.unshift(at.name)
  return path
}
