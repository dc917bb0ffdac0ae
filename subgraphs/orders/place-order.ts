import { randomInt } from 'node:crypto'
import { failpoint } from '@micromart/service'
import { withSpan } from '@micromart/telemetry'
import type { Kysely, Transaction } from 'kysely'
import { type QuotedCart, removeOrderedLines } from './ask-cart.ts'
import { checkWish, type PlaceOrderRequest, type Refusal, type Siblings } from './check-wish.ts'
import { obey } from './checkout.ts'
import { draftOrder } from './draft-order.ts'
import { failpoints } from './failpoints.ts'
import { orderNumber } from './order-number.ts'
import { type PlaceOrderWish, readWish } from './place-order-input.ts'
import { claimKey, claimNumber, findPlacement, fingerprintOf } from './placement-store.ts'
import { orderById } from './projections/find-orders.ts'
import { type OrderView, type Recording, recordCheckout } from './record-checkout.ts'
import type { OrdersTables } from './tables.ts'

export interface Counter extends Recording, Siblings {
  db: Kysely<OrdersTables>
}

export type PlaceOrderOutcome = { order: OrderView; replayed: boolean } | Refusal

/**
 * Turns the customer's cart into an order: asks cart, payments and inventory, then writes the order with its key in one
 * transaction. A key that was used for the same wish answers the same order and asks nobody.
 * Throws SiblingUnavailable when cart or payments cannot be asked; then nothing was written either.
 */
export async function placeOrder(
  counter: Counter,
  input: PlaceOrderWish,
  request: PlaceOrderRequest,
): Promise<PlaceOrderOutcome> {
  const read = readWish(input)
  if ('fault' in read) return { refused: 'invalid input', fault: read.fault }
  const { wish } = read
  const replay = () => replayOf(counter.db, request.principal.userId, wish)
  const earlier = await replay()
  if (earlier) return earlier

  const checked = await checkWish(counter, wish, request)
  // Another try with this key may have been quicker, and its order have emptied the cart that we saw.
  if ('refused' in checked) return (await replay()) ?? checked

  const order = await withSpan('create-order', {}, () =>
    counter.db.transaction().execute((trx) => write(trx, counter, checked.cart, wish, request.principal.userId)),
  )
  // No order under this key, so it was the cart: another key has just ordered what was in it.
  if (!order) return (await replay()) ?? { refused: 'cart empty' }
  failpoint(failpoints.afterCommit)
  await emptyCart(counter, checked.cart, order, request)
  return { order, replayed: false }
}

/** Writes the order, or nothing and null when the key or the cart has been taken meanwhile. */
async function write(
  trx: Transaction<OrdersTables>,
  { clock, newId, timing }: Recording,
  cart: QuotedCart,
  wish: PlaceOrderWish,
  customerId: string,
): Promise<OrderView | null> {
  const at = clock()
  const orderId = newId('ord')
  const { idempotencyKey } = wish
  const claim = { customerId, idempotencyKey, fingerprint: fingerprintOf(wish), orderId, cart, at }
  if (!(await claimKey(trx, claim))) return null
  let number = orderNumber(randomInt)
  while (!(await claimNumber(trx, number, orderId))) number = orderNumber(randomInt)
  const order = draftOrder({ orderId, number, customerId, cart, wish, at, newId })
  const placed = obey(null, { type: 'place', order })
  if ('refused' in placed) throw new Error(`a new order is ${placed.refused}`)
  failpoint(failpoints.beforeAppend)
  return recordCheckout(trx, null, placed, { clock, newId, timing })
}

async function replayOf(
  db: Kysely<OrdersTables>,
  customerId: string,
  wish: PlaceOrderWish,
): Promise<PlaceOrderOutcome | null> {
  const placement = await findPlacement(db, customerId, wish.idempotencyKey)
  if (!placement) return null
  if (placement.fingerprint !== fingerprintOf(wish)) return { refused: 'key reused' }
  const order = await orderById(db, placement.orderId)
  return order && { order, replayed: true }
}

/** Best effort, so that the cart is right when the answer comes: by the order's event it does the same. */
async function emptyCart(
  { cart }: Counter,
  { id: cartId, lines }: QuotedCart,
  { id }: OrderView,
  request: PlaceOrderRequest,
): Promise<void> {
  await removeOrderedLines(cart, { id, cartId, lines }, request).catch((error) => {
    request.log.warn({ err: error, order_id: id }, 'the cart will hear of the order by its event')
  })
}
