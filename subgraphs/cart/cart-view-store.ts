import { changesSince } from './cart.ts'
import type { StoredCart } from './cart-store.ts'
import { readOffers } from './catalog-store.ts'
import { readCoupon } from './coupons/coupon-store.ts'
import { type PricedCart, price } from './pricing.ts'
import type { Db } from './tables.ts'

/** A cart as it is shown: at today's prices, whoever asks. */
export interface CartView extends PricedCart {
  id: string
  /** Names what is shown: the same version never goes with other lines, prices, or things that are sold or not. */
  version: number
  /** Whose it is; null for a guest's. */
  userId: string | null
  expiresAt: Date
}

/** Looks up today's titles, prices and coupon for a stored cart. */
export async function viewOf(db: Db, cart: StoredCart, now: Date): Promise<CartView> {
  const offers = await readOffers(
    db,
    cart.lines.map((line) => line.variantId),
  )
  const coupon = cart.coupon === null ? null : await readCoupon(db, cart.coupon, cart.userId)
  const { id, userId, expiresAt, currency } = cart
  const version = cart.version + changesSince(cart.lines, offers)
  return { id, version, userId, expiresAt, ...price(cart, offers, coupon, { now, last: currency }) }
}
