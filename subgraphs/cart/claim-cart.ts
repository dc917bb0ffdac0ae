import { emptyCart, pour } from './cart.ts'
import { type CartChanged, open, type Shop } from './change-cart.ts'
import { type CurrencyMismatch, type NotFound, notFound } from './problems.ts'
import { dropUnused, findCart, markClaimed, saveCart } from './store.ts'
import { viewOf } from './view.ts'

/**
 * Pours the guest cart that `guestToken` names into the user's. Repeated by the same user it changes nothing and answers
 * their cart; for anybody else a claimed cart does not exist.
 */
export async function claimCart(
  shop: Shop,
  userId: string,
  guestToken: string,
): Promise<CartChanged | NotFound | CurrencyMismatch> {
  const now = shop.clock()
  const owner = { userId }
  return shop.db.transaction().execute(async (trx) => {
    // The guest's cart is locked before the user's, by everybody.
    const guest = await findCart(trx, { guestToken }, { now, lock: true })
    if (!guest || (guest.claimedBy !== null && guest.claimedBy !== userId)) {
      return notFound('There is no such cart.', guestToken)
    }
    const into = (await findCart(trx, owner, { now, lock: true })) ?? (await open(trx, owner, shop)).cart
    const after = pour(guest, into, () => shop.newId('lin'))
    if ('__typename' in after) {
      await dropUnused(trx, into.id)
      return after
    }
    if (guest.claimedBy === null) {
      await saveCart(trx, guest, emptyCart, now)
      await markClaimed(trx, guest.id, userId)
    }
    const saved = await saveCart(trx, into, after, now)
    return { __typename: 'CartChanged', cart: await viewOf(trx, saved, now), guestToken: null }
  })
}
