import { editionOf } from '@micromart/input'
import { addMoney, type Money, percentOf, zero } from '@micromart/money'

export interface Coupon {
  code: string
  kind: 'PERCENT' | 'FREE_SHIPPING'
  /** Hundredths of a percent. */
  basisPoints: number
  /** What all goods together must cost at least. */
  minimum: Money | null
  /** The products it is for; null for all. */
  productIds: readonly string[] | null
  expiresAt: Date | null
  mostRedemptions: number | null
  /** By orders that were not cancelled. */
  redeemed: number
  mostPerCustomer: number | null
  /** By the customer for whom it is read; 0 where it does not matter. */
  redeemedByCustomer: number
  /** When staff ended it. */
  endedAt: Date | null
}

/** Why nobody, or not this customer, can use a coupon any more. */
export type CouponSpent = 'UNKNOWN' | 'EXPIRED' | 'USED_UP' | 'CUSTOMER_LIMIT'
export type CouponRefusal = CouponSpent | 'MINIMUM_NOT_MET' | 'NOT_FOR_THESE_ITEMS'

/** A coupon as staff keep it. */
export interface KeptCoupon extends Coupon {
  id: string
  createdAt: Date
}

/** What staff say of a coupon. */
export type CouponTerms = Pick<
  Coupon,
  'basisPoints' | 'minimum' | 'productIds' | 'expiresAt' | 'mostRedemptions' | 'mostPerCustomer'
>

/** By all that staff say of it; how often it is used is not theirs. */
export const editionOfCoupon = (coupon: CouponTerms & Pick<Coupon, 'endedAt'>): string => {
  const { basisPoints, minimum, productIds, expiresAt, mostRedemptions, mostPerCustomer, endedAt } = coupon
  const least = minimum && [minimum.minor, minimum.currency]
  return editionOf(basisPoints, least, productIds, expiresAt, mostRedemptions, mostPerCustomer, endedAt)
}

export type NewCoupon = Omit<KeptCoupon, 'redeemed' | 'redeemedByCustomer' | 'endedAt'>

interface Goods {
  productId: string
  lineTotal: Money
}

/** What a code can be made of. Anything else names no coupon, and never reaches the database. */
export const isCode = (normal: string): boolean => /^[A-Z0-9_-]{1,40}$/.test(normal)

/** Codes are read as people write them: any case, spaces around them. */
export const normalCode = (code: string): string => code.trim().toUpperCase()

/** Why a coupon cannot be used now, whatever for; null when it can. */
export function spent(coupon: Coupon | null, now: Date): CouponSpent | null {
  if (!coupon) return 'UNKNOWN'
  if (coupon.endedAt || (coupon.expiresAt && coupon.expiresAt <= now)) return 'EXPIRED'
  const { mostRedemptions, redeemed, mostPerCustomer, redeemedByCustomer } = coupon
  if (mostRedemptions !== null && redeemed >= mostRedemptions) return 'USED_UP'
  return mostPerCustomer !== null && redeemedByCustomer >= mostPerCustomer ? 'CUSTOMER_LIMIT' : null
}

/** Why a coupon gives nothing for these goods now, or null when it does. */
export function refusalOf(coupon: Coupon | null, goods: readonly Goods[], now: Date): CouponRefusal | null {
  const reason = spent(coupon, now)
  if (!coupon || reason) return reason
  const { productIds, minimum } = coupon
  if (productIds && goods.length > 0 && !goods.some(({ productId }) => productIds.includes(productId))) {
    return 'NOT_FOR_THESE_ITEMS'
  }
  return meets(goods, minimum) ? null : 'MINIMUM_NOT_MET'
}

/** Off the goods it is for; half a minor unit rounds up. */
export function discountOf(coupon: Coupon | null, goods: readonly Goods[], currency: string): Money {
  if (coupon?.kind !== 'PERCENT') return zero(currency)
  const { productIds } = coupon
  const eligible = goods.filter(({ productId }) => productIds?.includes(productId) ?? true)
  return percentOf(sum(eligible, currency), coupon.basisPoints)
}

export const sum = (goods: readonly Pick<Goods, 'lineTotal'>[], currency: string): Money =>
  goods.reduce((total, { lineTotal }) => addMoney(total, lineTotal), zero(currency))

/** Nothing at all is never enough, and a minimum in one currency says nothing about goods in another. */
function meets(goods: readonly Goods[], minimum: Money | null): boolean {
  const [first] = goods
  if (!first) return false
  if (!minimum) return true
  const { currency } = first.lineTotal
  return currency === minimum.currency && sum(goods, currency).minor >= minimum.minor
}
