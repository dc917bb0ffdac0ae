import { findCart } from './cart-store.ts'
import { type CartView, viewOf } from './cart-view-store.ts'
import type { Deps } from './deps.ts'
import type { Owner } from './owner.ts'

/** The owner's cart at today's prices; null when they have none. A claimed cart is nobody's any more. */
export async function showCart({ db, clock }: Deps, owner: Owner): Promise<CartView | null> {
  const now = clock()
  // As of one moment: the lines of one version under the number of another would let somebody agree to what they never saw.
  const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return snapshot.execute(async (trx) => {
    const cart = await findCart(trx, owner, { now })
    return cart && cart.claimedBy === null ? viewOf(trx, cart, now) : null
  })
}
