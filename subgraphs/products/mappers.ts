import type { ProductSnapshot } from '@micromart/events'
import type { Category as CategoryNode } from './product.ts'

// What the resolvers of these types get as their parent.

export type Product = ProductSnapshot

export interface Variant {
  variant: ProductSnapshot['variants'][number]
  product: ProductSnapshot
}

export type Category = CategoryNode
