import type { StockLevel as Level } from './stock.ts'

// What resolvers pass on for a type of the schema, where that is not the type itself.

export type StockLevel = Level
export interface Variant {
  id: string
}
export interface Product {
  id: string
  variants?: { id: string }[] | null
}
