import { abandonIntents, forgetIntent } from './coupon-intent-store.ts'
import type { Deps } from './deps.ts'
import { askToGiveBackCoupon } from './peers/cart.ts'

/** An order is placed within seconds of its coupon, or never, in ms. */
const patienceMs = 60_000

/**
 * Gives back the uses of coupons that have led to no order, as when a process died in between. Safe in every replica at
 * once. Answers how many. Throws SiblingUnavailable; the rest goes back the next time.
 */
export async function giveBackCoupons({ db, cart, clock, newId }: Deps): Promise<number> {
  const abandoned = await abandonIntents(db, new Date(clock().getTime() - patienceMs))
  for (const intent of abandoned) {
    await askToGiveBackCoupon(cart, intent, { principal: null, requestId: newId('req'), traceparent: undefined })
    await forgetIntent(db, intent.orderId)
  }
  return abandoned.length
}
