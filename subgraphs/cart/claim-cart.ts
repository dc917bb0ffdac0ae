import { emptyCart, pour } from './cart.ts'
import { dropUnused, findCart, markClaimed, saveCart } from './cart-store.ts'
import { viewOf } from './cart-view-store.ts'
import { readOffers } from './catalog-store.ts'
import { type CartChanged, openCart } from './change-cart.ts'
import type { Deps } from './deps.ts'
import type { ProblemOf } from './problem.ts'

/**
 * Pours the guest cart that `guestToken` names into the user's. Repeated by the same user it changes nothing and answers
 * their cart; for anybody else a claimed cart does not exist.
 */
export function claimCart(
  deps: Deps,
  userId: string,
  guestToken: string,
): Promise<CartChanged | ProblemOf<'no such cart' | 'currency mismatch'>> {
  const now = deps.clock()
  const owner = { userId }
  return deps.db.transaction().execute(async (trx) => {
    // The guest's cart is locked before the user's, by everybody.
    const guest = await findCart(trx, { guestToken }, { now, lock: true })
    if (!guest || (guest.claimedBy !== null && guest.claimedBy !== userId)) {
      return { problem: 'no such cart', guestToken }
    }
    const into = (await findCart(trx, owner, { now, lock: true })) ?? (await openCart(trx, deps, owner)).cart
    const offers = await readOffers(
      trx,
      guest.lines.map(({ variantId }) => variantId),
    )
    const after = pour(guest, into, offers, () => deps.newId('lin'))
    if ('problem' in after) {
      await dropUnused(trx, into.id)
      return after
    }
    if (guest.claimedBy === null) {
      await saveCart(trx, guest, emptyCart, now)
      await markClaimed(trx, guest.id, userId)
    }
    const saved = await saveCart(trx, into, after, now)
    return { cart: await viewOf(trx, saved, now), guestToken: null }
  })
}
