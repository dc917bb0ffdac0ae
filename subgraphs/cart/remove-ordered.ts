import type { Transaction } from 'kysely'
import { take, withCoupon } from './cart.ts'
import { type CartDb, findCartById, saveCart } from './store.ts'

interface Ordered {
  orderId: string
  cartId: string
  /** Without a quantity, all of the line. */
  lines: readonly { lineId: string; quantity: number | null }[]
}

/**
 * What was ordered leaves the cart, and the coupon with it: the same cart, one version on. Only what was ordered: pieces
 * that were added since stay. Once per order, whoever tells first: orders itself or the event it has written.
 */
export async function removeOrdered(
  trx: Transaction<CartDb>,
  { orderId, cartId, lines }: Ordered,
  now: Date,
): Promise<void> {
  const first = await trx
    .insertInto('ordered_carts')
    .values({ order_id: orderId, cart_id: cartId, at: now })
    .onConflict((conflict) => conflict.column('order_id').doNothing())
    .returning('order_id')
    .executeTakeFirst()
  if (!first) return
  const cart = await findCartById(trx, cartId, { now, lock: true })
  if (!cart) return
  const taken = lines.map(({ lineId, quantity }) => ({ lineId, quantity: quantity ?? Number.POSITIVE_INFINITY }))
  await saveCart(trx, cart, withCoupon(take(cart, taken), null), now)
}
