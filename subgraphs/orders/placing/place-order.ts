import { randomInt } from 'node:crypto'
import { claimKey, fingerprintOf, type KeyedWish, type KnownKey, recallKey, withdrawKey } from '@micromart/idempotency'
import { invalidInput, readInput } from '@micromart/input'
import { failpoint, SiblingUnavailable } from '@micromart/service'
import { withSpan } from '@micromart/telemetry'
import { obey } from '../checkout.ts'
import type { Deps } from '../deps.ts'
import { failpoints } from '../failpoints.ts'
import { type Buyer, buyerOf } from '../guests/buyer.ts'
import { insertContact } from '../guests/contact-store.ts'
import { keepCard } from '../guests/keep-card.ts'
import { type PlaceOrderWish, placeOrderInput } from '../input.ts'
import { type QuotedCart, removeOrderedLines } from '../peers/cart.ts'
import type { PlaceOrderProblem } from '../problem.ts'
import { orderById } from '../projections/order-list-store.ts'
import { type OrderView, recordCheckout } from '../record-checkout.ts'
import type { Trx } from '../tables.ts'
import { checkWish, type PlaceOrderRequest } from './check-wish.ts'
import { fulfilIntent } from './coupon-intent-store.ts'
import { draftOrder } from './draft-order.ts'
import { orderNumber } from './order-number.ts'
import { claimCart, claimNumber, lookBack } from './placement-store.ts'
import { takeOut, takeOutOrdered } from './take-out-ordered.ts'
import { type CouponWish, withCoupon } from './with-coupon.ts'

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
  const buyer = buyerOf(wish, request)
  if ('problem' in buyer) return buyer
  const keyed = keyedWish(wish, buyer)
  const carts = { customerId: buyer.customerId, cartId: wish.cartId }
  // Before the look: what is noted during it is in neither.
  const noting = deps.leftCarts.noting()
  const { known, inCart } = await lookBack(deps.db, keyed, carts)
  const earlier = await replayOf(deps, keyed, known)
  const left = takeOut(deps, inCart, noting, request)
  if (earlier) {
    await left.catch(cartWillHear(request))
    return earlier
  }

  await left
  const checked = await checkWish(deps, wish, buyer, request)
  // Another try with this key may have been quicker, and its order have emptied the cart that we saw.
  if ('problem' in checked) return (await replay(deps, keyed)) ?? checked
  const card = await withSpan('validate-user', {}, () => keepCard(deps, buyer, request))
  if ('problem' in card) return (await replay(deps, keyed)) ?? card

  const { cart } = checked
  const draft = { cart, wish, buyer, keyed, ...card }
  const order = await withCoupon(deps, couponOf(deps, cart, buyer, keyed), request, (orderId) =>
    withSpan('create-order', {}, () => deps.db.transaction().execute((trx) => write(trx, deps, { orderId, ...draft }))),
  )
  // No order under this key: another key has just ordered what was in the cart, or taken the last use of its coupon.
  if (!order) return (await replay(deps, keyed)) ?? requote(deps, wish, buyer, request)
  failpoint(failpoints.afterCommit)
  await emptyCart(deps, cart, order, request)
  return { order, replayed: false }
}

/** What is to be said once another order has taken something that was in the cart, or the last use of its coupon. */
async function requote(
  deps: Deps,
  wish: PlaceOrderWish,
  buyer: Buyer,
  request: PlaceOrderRequest,
): Promise<PlaceOrderProblem> {
  await takeOutOrdered(deps, { customerId: buyer.customerId, cartId: wish.cartId }, request)
  const checked = await checkWish(deps, wish, buyer, request)
  if ('problem' in checked) return checked
  const { version, totals, coupon } = checked.cart
  // A guest's cart cannot tell that: it does not know the address.
  if ('guest' in buyer && coupon !== null) {
    return invalidInput('The coupon cannot be used with this address any more: take it out.', 'guest', 'email')
  }
  return { problem: 'cart changed', cartVersion: version, total: totals.total }
}

interface NewOrder {
  orderId: string
  cart: QuotedCart
  wish: PlaceOrderWish
  buyer: Buyer
  keyed: KeyedWish
  paymentMethodId: string
}

/** Writes the order, or nothing and null when the key or the cart has been taken meanwhile. */
async function write(
  trx: Trx,
  deps: Deps,
  { orderId, cart, wish, buyer, keyed, paymentMethodId }: NewOrder,
): Promise<OrderView | null> {
  const at = deps.clock()
  const { customerId } = buyer
  if ((await claimKey(trx, keyed, { at, answer: orderId })) !== 'claimed') return null
  if (!(await claimCart(trx, { customerId, orderId, cart, at }))) {
    await withdrawKey(trx, keyed)
    return null
  }
  if (cart.coupon !== null && !(await fulfilIntent(trx, orderId))) {
    throw new SiblingUnavailable('cart', 'has had the coupon back: this took too long')
  }
  let number = orderNumber(randomInt)
  while (!(await claimNumber(trx, number, orderId))) number = orderNumber(randomInt)
  const order = draftOrder({ orderId, number, customerId, cart, wish, paymentMethodId, at, newId: deps.newId })
  const placed = obey(null, { type: 'place', order })
  if ('problem' in placed) throw new Error(`a new order is ${placed.status}`)
  if ('guest' in buyer) await insertContact(trx, { orderId, ...buyer.guest })
  failpoint(failpoints.beforeAppend)
  return recordCheckout(trx, deps, null, placed)
}

/** The same key for the same wish: all that the customer chose is in its fingerprint. */
function keyedWish({ idempotencyKey: key, ...chosen }: PlaceOrderWish, buyer: Buyer): KeyedWish {
  const { cartId, cartVersion, expectedTotal, shipTo, shippingOption } = chosen
  const { name, line1, line2, city, region, postalCode, country } = shipTo
  const address = [name, line1, line2 ?? null, city, region ?? null, postalCode, country]
  const total = [expectedTotal.amount, expectedTotal.currency]
  const card = 'guest' in buyer ? [buyer.guest.emailKey, buyer.guest.cardToken] : buyer.paymentMethodId
  const fingerprint = fingerprintOf([cartId, cartVersion, total, address, shippingOption, card])
  return { operation: 'placeOrder', caller: buyer.customerId, key, fingerprint }
}

/** What the key has led to before, or null. */
const replay = async (deps: Deps, keyed: KeyedWish): Promise<PlaceOrderOutcome | null> =>
  replayOf(deps, keyed, await recallKey(deps.db, keyed))

async function replayOf({ db }: Deps, keyed: KeyedWish, known: KnownKey): Promise<PlaceOrderOutcome | null> {
  if (known === null) return null
  if (known === 'reused') return { problem: 'key reused' }
  const order = await orderById(db, known.answer ?? '')
  if (!order) return null
  // A guest's that an account has adopted is theirs no longer.
  return order.customerId === keyed.caller ? { order, replayed: true } : { problem: 'key reused' }
}

/** A guest has used a coupon as often as their address has. */
const couponOf = ({ guestSecrets }: Deps, cart: QuotedCart, buyer: Buyer, { key }: KeyedWish): CouponWish => ({
  code: cart.coupon,
  key,
  customerId: buyer.customerId,
  countedFor: 'guest' in buyer ? guestSecrets.aliasOf(buyer.guest.emailKey) : buyer.customerId,
})

/** Best effort, so that the cart is right when the answer comes: by the order's event it does the same. */
async function emptyCart(
  { cart, leftCarts }: Deps,
  { id: cartId, lines }: QuotedCart,
  { id }: OrderView,
  request: PlaceOrderRequest,
): Promise<void> {
  await removeOrderedLines(cart, { id, cartId, lines }, request)
    .then(() => leftCarts.note(id))
    .catch(cartWillHear(request))
}

const cartWillHear =
  ({ log }: PlaceOrderRequest) =>
  (error: unknown): void => {
    log.warn({ err: error }, 'the cart will hear of an order by its event, or before the next one')
  }
