import type { WireMoney } from '@micromart/money'
import type { Status } from './csv/sale-status.ts'

export interface CatalogVariant {
  sku: string
  selection: { option: string; value: string }[]
  price: WireMoney
  compareAtPrice: WireMoney | null
  weightGrams: number | null
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
