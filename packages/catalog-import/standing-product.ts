import type { WireMoney } from '@micromart/money'
import type { CatalogPrice, CatalogProduct } from './catalog-product.ts'

/** A variant as it stands in the shop. */
export interface StandingVariant {
  id: string
  sku: string
  selection: { option: string; value: string }[]
  price: WireMoney
  compareAtPrice: WireMoney | null
  /** Its own first, then those in further currencies. */
  prices: readonly CatalogPrice[]
  weightGrams: number | null
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
