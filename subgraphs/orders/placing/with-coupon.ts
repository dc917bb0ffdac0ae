import { failpoint } from '@micromart/service'
import type { Deps } from '../deps.ts'
import { failpoints } from '../failpoints.ts'
import { askToGiveBackCoupon, askToTakeCoupon } from '../peers/cart.ts'
import type { PlaceOrderRequest } from './check-wish.ts'
import { abandonIntent, type CouponIntent, forgetIntent, insertIntent } from './coupon-intent-store.ts'

export interface CouponWish {
  /** Null for an order without one. */
  code: string | null
  /** Tries under one key are about one use. */
  key: string
  customerId: string
  /** Whose uses are limited: the customer's, or those of a guest's address. */
  countedFor: string
}

/**
 * Places an order with a use of its coupon taken before; with no `code` it is just placed. Null when there is no use left for
 * this customer, or `place` answers null; what was taken goes back then. Throws SiblingUnavailable, and what `place` throws.
 * @param place must fulfil the intent of the order id that it is given, in the transaction that writes the order.
 */
export async function withCoupon<T>(
  deps: Deps,
  { code, key, customerId, countedFor }: CouponWish,
  request: PlaceOrderRequest,
  place: (orderId: string) => Promise<T | null>,
): Promise<T | null> {
  const orderId = deps.newId('ord')
  if (code === null) return place(orderId)
  const intent = await insertIntent(deps.db, { orderId, code }, { customerId, key, at: deps.clock() })
  let placed: T | null = null
  if (await askToTakeCoupon(deps.cart, { ...intent, customerId: countedFor }, request)) {
    failpoint(failpoints.afterCoupon)
    try {
      placed = await place(intent.orderId)
    } finally {
      if (placed === null) await dropCoupon(deps, intent, request)
    }
  } else await dropCoupon(deps, intent, request)
  return placed
}

/** Has a use go back at once, or else when the worker comes by; unless there is an order after all. */
async function dropCoupon({ db, cart }: Deps, intent: CouponIntent, request: PlaceOrderRequest): Promise<void> {
  try {
    if (!(await abandonIntent(db, intent.orderId))) return
    await askToGiveBackCoupon(cart, intent, request)
    await forgetIntent(db, intent.orderId)
  } catch (error) {
    request.log.warn({ err: error, order_id: intent.orderId }, 'the use of a coupon goes back a minute later')
  }
}
