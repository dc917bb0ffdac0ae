import { randomInt } from 'node:crypto'
import { claimKey, fingerprintOf, type KeyedWish, recallKey, rememberAnswer, withdrawKey } from '@micromart/idempotency'
import { readInput } from '@micromart/input'
import { failpoint, SiblingUnavailable } from '@micromart/service'
import { withSpan } from '@micromart/telemetry'
import { checkWish, type PlaceOrderRequest } from './check-wish.ts'
import { obey } from './checkout.ts'
import { fulfilIntent } from './coupon-intent-store.ts'
import type { Deps } from './deps.ts'
import { draftOrder } from './draft-order.ts'
import { failpoints } from './failpoints.ts'
import { type PlaceOrderWish, placeOrderInput } from './input.ts'
import { orderNumber } from './order-number.ts'
import { type QuotedCart, removeOrderedLines } from './peers/cart.ts'
import { claimCart, claimNumber, markLeftCart } from './placement-store.ts'
import type { PlaceOrderProblem } from './problem.ts'
import { orderById } from './projections/order-list-store.ts'
import { type OrderView, recordCheckout } from './record-checkout.ts'
import type { Trx } from './tables.ts'
import { takeOutOrdered } from './take-out-ordered.ts'
import { withCoupon } from './with-coupon.ts'

/** For how long a key is remembered, in ms. */
export const keyLifeMs = 24 * 60 * 60_000

export type PlaceOrderOutcome = { order: OrderView; replayed: boolean } | PlaceOrderProblem

/**
 * Turns the customer's cart into an order: asks cart, payments and inventory, takes a use of the cart's coupon, then writes
 * the order with its key in one transaction. A key that was used for the same wish answers the same order and asks nobody.
 * Throws SiblingUnavailable when cart or payments cannot be asked; then nothing was written either.
 */
export async function placeOrder(deps: Deps, input: unknown, request: PlaceOrderRequest): Promise<PlaceOrderOutcome> {
  const read = readInput(placeOrderInput, input)
  if ('problem' in read) return read
  const wish = read.value
  const keyed = keyedWish(wish, request.principal.userId)
  const earlier = await replay(deps, keyed)
  if (earlier) {
    await takeOutOrdered(deps, request).catch(cartWillHear(request))
    return earlier
  }

  await takeOutOrdered(deps, request)
  const checked = await checkWish(deps, wish, request)
  // Another try with this key may have been quicker, and its order have emptied the cart that we saw.
  if ('problem' in checked) return (await replay(deps, keyed)) ?? checked

  const { cart } = checked
  const order = await withCoupon(deps, { code: cart.coupon, key: keyed.key }, request, (orderId) =>
    withSpan('create-order', {}, () =>
      deps.db.transaction().execute((trx) => write(trx, deps, { orderId, cart, wish, keyed })),
    ),
  )
  // No order under this key: another key has just ordered what was in the cart, or taken the last use of its coupon.
  if (!order) return (await replay(deps, keyed)) ?? requote(deps, wish, request)
  failpoint(failpoints.afterCommit)
  await emptyCart(deps, cart, order, request)
  return { order, replayed: false }
}

/** What is to be said once another order has taken something that was in the cart, or the last use of its coupon. */
async function requote(deps: Deps, wish: PlaceOrderWish, request: PlaceOrderRequest): Promise<PlaceOrderProblem> {
  await takeOutOrdered(deps, request)
  const checked = await checkWish(deps, wish, request)
  if ('problem' in checked) return checked
  const { version, totals } = checked.cart
  return { problem: 'cart changed', cartVersion: version, total: totals.total }
}

/** Writes the order, or nothing and null when the key or the cart has been taken meanwhile. */
async function write(
  trx: Trx,
  deps: Deps,
  { orderId, cart, wish, keyed }: { orderId: string; cart: QuotedCart; wish: PlaceOrderWish; keyed: KeyedWish },
): Promise<OrderView | null> {
  const at = deps.clock()
  const customerId = keyed.caller
  if ((await claimKey(trx, keyed, { at, forgetAt: new Date(at.getTime() + keyLifeMs) })) !== 'claimed') return null
  if (!(await claimCart(trx, { customerId, orderId, cart, at }))) {
    await withdrawKey(trx, keyed)
    return null
  }
  if (cart.coupon !== null && !(await fulfilIntent(trx, orderId))) {
    throw new SiblingUnavailable('cart', 'has had the coupon back: this took too long')
  }
  await rememberAnswer(trx, keyed, orderId)
  let number = orderNumber(randomInt)
  while (!(await claimNumber(trx, number, orderId))) number = orderNumber(randomInt)
  const order = draftOrder({ orderId, number, customerId, cart, wish, at, newId: deps.newId })
  const placed = obey(null, { type: 'place', order })
  if ('problem' in placed) throw new Error(`a new order is ${placed.status}`)
  failpoint(failpoints.beforeAppend)
  return recordCheckout(trx, deps, null, placed)
}

/** The same key for the same wish: all that the customer chose is in its fingerprint. */
function keyedWish({ idempotencyKey: key, ...chosen }: PlaceOrderWish, customerId: string): KeyedWish {
  const { cartId, cartVersion, expectedTotal, shipTo, shippingOption, paymentMethodId } = chosen
  const { name, line1, line2, city, region, postalCode, country } = shipTo
  const address = [name, line1, line2 ?? null, city, region ?? null, postalCode, country]
  const total = [expectedTotal.amount, expectedTotal.currency]
  const fingerprint = fingerprintOf([cartId, cartVersion, total, address, shippingOption, paymentMethodId])
  return { operation: 'placeOrder', caller: customerId, key, fingerprint }
}

/** What the key has led to before, or null. */
async function replay({ db }: Deps, keyed: KeyedWish): Promise<PlaceOrderOutcome | null> {
  const known = await recallKey(db, keyed)
  if (known === null) return null
  if (known === 'reused') return { problem: 'key reused' }
  const order = await orderById(db, known.answer ?? '')
  return order && { order, replayed: true }
}

/** Best effort, so that the cart is right when the answer comes: by the order's event it does the same. */
async function emptyCart(
  { cart, db, clock }: Deps,
  { id: cartId, lines }: QuotedCart,
  { id }: OrderView,
  request: PlaceOrderRequest,
): Promise<void> {
  await removeOrderedLines(cart, { id, cartId, lines }, request)
    .then(() => markLeftCart(db, [id], clock()))
    .catch(cartWillHear(request))
}

const cartWillHear =
  ({ log }: PlaceOrderRequest) =>
  (error: unknown): void => {
    log.warn({ err: error }, 'the cart will hear of an order by its event, or before the next one')
  }
