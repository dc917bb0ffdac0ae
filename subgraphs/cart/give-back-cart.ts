import { isId } from '@micromart/ids'
import { fromWire } from '@micromart/money'
import { erasedOf } from '@micromart/service'
import { type Cart, pour } from './cart.ts'
import { dropUnused, findCart, findCartById, type StoredCart, saveCart } from './cart-store.ts'
import { readOffers } from './catalog-store.ts'
import { openCart } from './change-cart.ts'
import type { Checkout, CheckoutLine } from './checkout.ts'
import { takeFailedCheckout } from './checkout-store.ts'
import type { Deps } from './deps.ts'
import type { Offer } from './offer.ts'
import { cartOrderedBy } from './ordered-cart-store.ts'
import type { Trx } from './tables.ts'

/**
 * Pours what a failed checkout held back into its customer's cart, the coupon too if there is no other: once, whether that
 * it was placed or that it was cancelled is heard first. What was added since stays; where that is of another currency,
 * what comes back is priced in it, or, where something has no price in it, the customer has begun anew, and nothing comes back.
 */
export async function giveBackCart(trx: Trx, deps: Deps, orderId: string): Promise<void> {
  const now = deps.clock()
  const checkout = await takeFailedCheckout(trx, orderId, now)
  if (!checkout || (await erasedOf(trx, [checkout.customerId])).size > 0) return
  const into = await cartFor(trx, deps, checkout, now)
  if (!into) return
  const offers = await readOffers(
    trx,
    checkout.lines.map(({ variantId }) => variantId),
  )
  const held: Cart = { coupon: checkout.coupon, lines: linesOf(checkout.lines, offers) }
  const after = pour(held, into, offers, () => deps.newId('lin'))
  if ('problem' in after) {
    await dropUnused(trx, into.id)
    deps.log.info(
      { order_id: orderId, currency: after.currency },
      'the cart is of another currency by now, in which not all has a price',
    )
    return
  }
  await saveCart(trx, into, after, now)
}

/** An account's cart, opened anew if need be; a guest's is the one that they have the token of, or whose it has become. */
async function cartFor(
  trx: Trx,
  deps: Deps,
  { orderId, customerId }: Pick<Checkout, 'orderId' | 'customerId'>,
  now: Date,
): Promise<StoredCart | null> {
  if (isId('gst', customerId)) {
    const cartId = await cartOrderedBy(trx, orderId)
    const cart = cartId === null ? null : await findCartById(trx, cartId, { now, lock: true })
    if (!cart?.claimedBy) return cart
    return cartFor(trx, deps, { orderId, customerId: cart.claimedBy }, now)
  }
  const owner = { userId: customerId }
  return (await findCart(trx, owner, { now, lock: true })) ?? (await openCart(trx, deps, owner)).cart
}

function linesOf(ordered: readonly CheckoutLine[], offers: ReadonlyMap<string, Offer>): Cart['lines'] {
  return ordered.flatMap(({ variantId, quantity, unitPrice }) => {
    const offer = offers.get(variantId)
    // Its id is given when it comes into the cart: the ordered line's never comes back.
    return offer ? [{ id: '', variantId, quantity, added: fromWire(unitPrice), changesBefore: offer.changes }] : []
  })
}
