import { isId } from '@micromart/ids'
import { formatDecimal, toWire } from '@micromart/money'
import { connection, id, pageOf } from '@micromart/pagination'
import { z } from 'zod'
import { editionOfCoupon } from '../coupons/coupon.ts'
import { countCoupons } from '../coupons/coupon-store.ts'
import { listRedemptions } from '../coupons/redemption-store.ts'
import type {
  CouponConnectionResolvers,
  CouponRedemptionResolvers,
  CouponResolvers,
  CouponUseResolvers,
} from '../generated.ts'

// Only staff come by a coupon; customers by their own uses.

export const Coupon: CouponResolvers = {
  percent: ({ kind, basisPoints }) => (kind === 'PERCENT' ? formatDecimal(BigInt(basisPoints), 2) : null),
  minimum: ({ minimum }) => minimum && toWire(minimum),
  edition: (coupon) => editionOfCoupon(coupon),
  products: ({ productIds }) => productIds?.map((of) => ({ id: of })) ?? null,

  async redemptions({ code }, args, { deps }) {
    const page = pageOf(args, { fallback: 50, key: z.tuple([id('ord')]) })
    return connection(await listRedemptions(deps.db, code, page), page, ({ orderId }): [string] => [orderId])
  },
}

export const CouponConnection: CouponConnectionResolvers = {
  totalCount: (_parent, _args, { deps }) => countCoupons(deps.db),
}

export const CouponUse: CouponUseResolvers = {
  order: ({ orderId }) => ({ id: orderId }),
}

export const CouponRedemption: CouponRedemptionResolvers = {
  order: ({ orderId }) => ({ id: orderId }),
  customer: ({ customerId }) => (customerId === null || isId('gst', customerId) ? null : { id: customerId }),
}
