import type { WireMoney } from '@micromart/money'
import type { Status } from './csv/cells/sale-status.ts'

/** What something costs in one currency, and what it did before the sale. */
export interface CatalogPrice {
  price: WireMoney
  compareAtPrice: WireMoney | null
}

export interface CatalogVariant extends CatalogPrice {
  sku: string
  selection: { option: string; value: string }[]
  /** In other currencies than that of `price`; none where the file says nothing of them. */
  furtherPrices?: readonly CatalogPrice[]
  weightGrams: number | null
  /** Its trade number; none where the file says none. */
  gtin?: string
  /** Pieces to put on the shelf. */
  stock: number
  /** The file says nothing of how many there are. */
  uncounted?: true
}

/** A product as it is to stand in the shop. Its slug is its identity: a product already there under it is that product. */
export interface CatalogProduct {
  slug: string
  name: string
  description: string | null
  brand: string | null
  /** Whether it goes on sale, or stays a draft, or off the shelf. */
  status: Status
  /** Names from the top of the tree down, one path for each category it is in. */
  categories: string[][]
  media: { url: string; alt: string | null }[]
  options: { name: string; values: string[] }[]
  variants: CatalogVariant[]
}
