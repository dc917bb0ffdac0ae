import { findCart } from './cart-store.ts'
import { type CartView, viewOf } from './cart-view-store.ts'
import type { Deps } from './deps.ts'
import type { Owner } from './owner.ts'

/** The owner's cart at today's prices; null when they have none. A claimed cart is nobody's any more. */
export async function showCart({ db, clock }: Deps, owner: Owner): Promise<CartView | null> {
  const now = clock()
  const cart = await findCart(db, owner, { now })
  return cart && cart.claimedBy === null ? viewOf(db, cart, now) : null
}
