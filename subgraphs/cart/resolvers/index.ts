import type { OwnResolvers } from '@micromart/service'
import type { Resolvers } from '../generated.ts'
import { Cart, CartTotals, ShippingOption } from './cart.ts'
import { CartLine } from './cart-line.ts'
import { Coupon, CouponConnection, CouponRedemption, CouponUse } from './coupon.ts'
import { Mutation } from './mutation.ts'
import { PersonalData } from './personal-data.ts'
import { Query } from './query.ts'
import { ShippingMethod } from './shipping-method.ts'
import { ShippingRate } from './shipping-rate.ts'
import { TaxRate } from './tax-rate.ts'
import { User } from './user.ts'

export const resolvers: OwnResolvers<Resolvers> = {
  Query,
  Mutation,
  User,
  Cart,
  CartLine,
  CartTotals,
  Coupon,
  CouponConnection,
  CouponRedemption,
  CouponUse,
  PersonalData,
  ShippingOption,
  ShippingMethod,
  ShippingRate,
  TaxRate,
}
