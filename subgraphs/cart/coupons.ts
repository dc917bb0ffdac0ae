import { withCoupon } from './cart.ts'
import { type CartChanged, changeCart, changeOrOpenCart, type Shop } from './change-cart.ts'
import { normalCode, type Refusal, refusalOf } from './coupon.ts'
import { readCoupon } from './coupon-store.ts'
import type { Owner } from './owner.ts'
import { sellable } from './pricing.ts'
import { type InvalidInput, invalidInput, type NotFound } from './problems.ts'
import { viewOf } from './view.ts'

export interface CouponNotUsable {
  __typename: 'CouponNotUsable'
  message: string
  reason: Refusal
}

const messages: Record<Refusal, string> = {
  UNKNOWN: 'There is no such coupon.',
  EXPIRED: 'This coupon has expired.',
  USED_UP: 'This coupon has been used up.',
  MINIMUM_NOT_MET: 'There is not enough in the cart for this coupon.',
  NOT_FOR_THESE_ITEMS: 'This coupon is not for anything in the cart.',
}

const longestCode = 100

/** Uses a coupon for the owner's cart, in place of any before it. A refused one leaves that before it alone. */
export async function applyCoupon(
  shop: Shop,
  owner: Owner,
  code: string,
): Promise<CartChanged | CouponNotUsable | InvalidInput> {
  const normal = normalCode(code)
  if (normal === '' || code.length > longestCode) return invalidInput('That is no coupon code.', 'code')
  return changeOrOpenCart(shop, owner, async (cart, trx) => {
    const now = shop.clock()
    const coupon = await readCoupon(trx, normal)
    const { lines } = await viewOf(trx, cart, now)
    const reason = refusalOf(coupon, sellable(lines), now)
    return reason
      ? { __typename: 'CouponNotUsable' as const, message: messages[reason], reason }
      : withCoupon(cart, normal)
  })
}

export const removeCoupon = (shop: Shop, owner: Owner): Promise<CartChanged | NotFound> =>
  changeCart<never>(shop, owner, (cart) => withCoupon(cart, null))
