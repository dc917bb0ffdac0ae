import { brand } from '../../brand.ts'
import type { DeskCouponQuery } from '../../generated/graphql.ts'
import type { Form } from '../../http/form.ts'
import type { Formats } from '../../words/format.ts'
import { dayOf, endOf } from '../days.ts'
import type { Numbers } from '../numbers.ts'

/** What stands in a coupon's fields. */
export interface CouponFields {
  code: string
  /** Of free shipping there is no percentage. */
  freeShipping: boolean
  percent: string
  minimum: string
  currency: string
  /** A day. */
  expires: string
  /** The instant that it ended at when it was looked at. */
  stood: string
  most: string
  mostEach: string
}

export const noCoupon: CouponFields = {
  ...{ code: '', freeShipping: false, percent: '10', minimum: '' },
  ...{ currency: brand.currency, expires: '', stood: '', most: '', mostEach: '' },
}

export const sentCoupon = (form: Form): CouponFields => ({
  code: form.text('code'),
  freeShipping: form.text('kind') === 'FREE_SHIPPING',
  percent: form.text('percent'),
  minimum: form.text('minimum'),
  currency: form.text('currency'),
  expires: form.text('expires'),
  stood: form.text('stood'),
  most: form.text('most'),
  mostEach: form.text('mostEach'),
})

export const fieldsOfCoupon = (coupon: NonNullable<DeskCouponQuery['coupon']>, { typed }: Formats): CouponFields => ({
  code: coupon.code,
  freeShipping: coupon.kind === 'FREE_SHIPPING',
  percent: typed(coupon.percent ?? ''),
  minimum: typed(coupon.minimum?.amount ?? ''),
  currency: coupon.minimum?.currency ?? brand.currency,
  expires: dayOf(coupon.expiresAt),
  stood: coupon.expiresAt ?? '',
  most: coupon.mostRedemptions?.toString() ?? '',
  mostEach: coupon.mostPerCustomer?.toString() ?? '',
})

/** What it promises, but for its code; an empty field is no condition. */
export function promiseOf({ freeShipping, currency, expires, stood }: CouponFields, numbers: Numbers) {
  const minimum = numbers.amount('minimum', currency)
  // One that ends in the middle of a day does so as long as nobody says another.
  const ends = expires === dayOf(stood) ? stood : endOf(expires)
  return {
    ...(!freeShipping && { percent: numbers.amount('percent') ?? '' }),
    minimum: minimum === null ? null : { amount: minimum, currency },
    expiresAt: expires ? ends : null,
    mostRedemptions: numbers.count('most'),
    mostPerCustomer: numbers.count('mostEach'),
  }
}
