import type { DataOf, MessageOn } from '@micromart/events'
import { isCancelled, noteCancelled, noteCheckout } from './checkout-store.ts'
import { normalCode } from './coupons/coupon.ts'
import { giveBackCoupon } from './coupons/give-back-coupon.ts'
import { findRedemption } from './coupons/redemption-store.ts'
import { countCoupon } from './coupons/take-coupon.ts'
import type { Deps } from './deps.ts'
import { giveBackCart } from './give-back-cart.ts'
import { removeOrdered } from './remove-ordered.ts'
import type { Trx } from './tables.ts'

/** What an order's events mean for carts and coupons, in whichever order they are heard; a coupon is locked before a cart. */
export async function hearOrder(trx: Trx, deps: Deps, event: MessageOn<'orders.events'>): Promise<void> {
  if (event.type === 'order.placed') await hearPlaced(trx, deps, event.data)
  if (event.type === 'order.cancelled') await hearCancelled(trx, deps, event.data)
}

/** Its lines leave their cart. One that is known to be cancelled by now uses no coupon any more. */
async function hearPlaced(trx: Trx, deps: Deps, placed: DataOf<'orders.events', 'order.placed'>): Promise<void> {
  const { orderId, customerId, cartId, lines } = placed
  const coupon = placed.coupon ? normalCode(placed.coupon) : null
  if (coupon !== null && !(await isCancelled(trx, orderId))) {
    await countCoupon(trx, deps, { orderId, code: coupon, customerId })
  }
  const ordered = lines.map(({ cartLineId: lineId, quantity }) => ({ lineId, quantity }))
  await removeOrdered(trx, deps, { orderId, cartId, lines: ordered })
  const held = lines.map(({ variantId, quantity, unitPrice }) => ({ variantId, quantity, unitPrice }))
  if (await noteCheckout(trx, { orderId, customerId, coupon, lines: held })) await giveBackCart(trx, deps, orderId)
}

/** Its coupon can be used again, and if it was the shop that failed the customer has their cart back. */
async function hearCancelled(
  trx: Trx,
  deps: Deps,
  { orderId, reason }: DataOf<'orders.events', 'order.cancelled'>,
): Promise<void> {
  const redemption = await findRedemption(trx, orderId)
  if (redemption) await giveBackCoupon(trx, deps, redemption)
  if (await noteCancelled(trx, orderId, reason)) await giveBackCart(trx, deps, orderId)
}
