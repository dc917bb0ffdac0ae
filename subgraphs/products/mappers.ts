import type { ProductSnapshot } from '@micromart/events'
import type { CatalogImport as Import } from './imports/import-store.ts'
import type { Category as CategoryNode, Variant as OwnVariant } from './product.ts'

// What the resolvers of these types get as their parent.

export type Product = ProductSnapshot

export interface Variant {
  variant: ProductSnapshot['variants'][number]
  product: ProductSnapshot
}

export interface WithdrawnVariant {
  product: ProductSnapshot
  variant: OwnVariant
  withdrawnAt: Date
}

export type Category = CategoryNode

export type CatalogImport = Import
