import type { Connection } from '@micromart/pagination'
import type { CartView } from './cart-view-store.ts'
import type { KeptCoupon } from './coupons/coupon.ts'
import type { Redemption } from './coupons/redemption-store.ts'
import type { PricedLine, Totals } from './pricing.ts'
import type {
  ShippingMethod as Method,
  ShippingOption as Option,
  ShippingRate as ParcelRate,
} from './tariffs/shipping.ts'
import type { TaxRate as Rate } from './tariffs/tax-rate.ts'

// What resolvers pass on for a type of the schema, where that is not the type itself.

export type Cart = CartView
export type CartLine = PricedLine
export type CartTotals = Totals
export type Coupon = KeptCoupon
export type CouponRedemption = Redemption
/** The total is counted only if somebody asks. */
export type CouponConnection = Connection<KeptCoupon>
export type ShippingOption = Option
export type ShippingMethod = Method
export type ShippingRate = ParcelRate
export type TaxRate = Rate
export interface Order {
  id: string
}
export interface Product {
  id: string
}
export type CouponUse = Redemption
export interface PersonalData {
  userId: string
}
export interface User {
  id: string
}
export interface Variant {
  id: string
}
