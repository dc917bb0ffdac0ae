import type { CartView } from './cart-view-store.ts'
import type { PricedLine, Totals } from './pricing.ts'
import type { ShippingOption as Option } from './shipping.ts'

// What resolvers pass on for a type of the schema, where that is not the type itself.

export type Cart = CartView
export type CartLine = PricedLine
export type CartTotals = Totals
export type ShippingOption = Option
export interface User {
  id: string
}
export interface Variant {
  id: string
}
