import { take, withCoupon } from './cart.ts'
import { findCartById, saveCart } from './cart-store.ts'
import type { Deps } from './deps.ts'
import { noteOrdered } from './ordered-cart-store.ts'
import type { Trx } from './tables.ts'

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
  trx: Trx,
  { clock, newId }: Deps,
  { orderId, cartId, lines }: Ordered,
): Promise<void> {
  const now = clock()
  if (!(await noteOrdered(trx, orderId, cartId, now))) return
  const cart = await findCartById(trx, cartId, { now, lock: true })
  if (!cart) return
  const taken = lines.map(({ lineId, quantity }) => ({ lineId, quantity: quantity ?? Number.POSITIVE_INFINITY }))
  const left = take(cart, taken, () => newId('lin'))
  await saveCart(trx, cart, withCoupon(left, null), now)
}
