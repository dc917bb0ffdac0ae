import type { Deps } from '../deps.ts'
import { readOrders } from '../order-store.ts'
import { removeOrderedLines } from '../peers/cart.ts'
import type { PlaceOrderRequest } from './check-wish.ts'
import { type CartOf, markLeftCart, ordersInCart } from './placement-store.ts'

/**
 * Has all that a customer has ordered, or that was ordered out of a guest's cart, leave the cart, as far as it is not known to have left: a process that dies
 * between an order's commit and its answer leaves it there until the order's event is heard. Throws SiblingUnavailable.
 */
export async function takeOutOrdered(deps: Deps, of: CartOf, request: PlaceOrderRequest): Promise<void> {
  // Before the look: what is noted during it is in neither.
  const noting = deps.leftCarts.noting()
  await takeOut(deps, await ordersInCart(deps.db, of), noting, request)
}

/**
 * The same of orders that a look has just found in the cart.
 * @param noting as it was before that look.
 */
export async function takeOut(
  { db, cart, clock }: Deps,
  inCart: readonly string[],
  noting: ReadonlySet<string>,
  request: PlaceOrderRequest,
): Promise<void> {
  const orderIds = inCart.filter((id) => !noting.has(id))
  if (orderIds.length === 0) return
  for (const [id, [placed]] of await readOrders(db, orderIds)) {
    if (placed?.type !== 'order.placed') throw new Error(`${id} begins with ${placed?.type}`)
    const { cartId, lines } = placed.data
    const ordered = lines.map(({ cartLineId, quantity }) => ({ id: cartLineId, quantity }))
    await removeOrderedLines(cart, { id, cartId, lines: ordered }, request)
  }
  await markLeftCart(db, orderIds, clock())
}
