import type { Deps } from '../deps.ts'
import { readOrders } from '../order-store.ts'
import { removeOrderedLines } from '../peers/cart.ts'
import type { PlaceOrderRequest } from './check-wish.ts'
import { markLeftCart, ordersInCart } from './placement-store.ts'

/**
 * Has all that a customer has ordered, or that was ordered out of a guest's cart, leave the cart, as far as it is not known to have left: a process that dies
 * between an order's commit and its answer leaves it there until the order's event is heard. Throws SiblingUnavailable.
 */
export async function takeOutOrdered(
  { db, cart, clock, leftCarts }: Deps,
  of: { customerId: string; cartId: string },
  request: PlaceOrderRequest,
): Promise<void> {
  // Before the look: what is noted during it is in neither.
  const noting = leftCarts.noting()
  const orderIds = (await ordersInCart(db, of)).filter((id) => !noting.has(id))
  if (orderIds.length === 0) return
  for (const [id, [placed]] of await readOrders(db, orderIds)) {
    if (placed?.type !== 'order.placed') throw new Error(`${id} begins with ${placed?.type}`)
    const { cartId, lines } = placed.data
    const ordered = lines.map(({ cartLineId, quantity }) => ({ id: cartLineId, quantity }))
    await removeOrderedLines(cart, { id, cartId, lines: ordered }, request)
  }
  await markLeftCart(db, orderIds, clock())
}
