import type { Shop } from '../change-cart.ts'
import type { Context } from '../context.ts'
import type { QueryResolvers } from '../generated.ts'
import { ownerOf } from '../owner.ts'
import { findCart } from '../store.ts'
import { type CartView, viewOf } from '../view.ts'

/** The caller's own cart, the only one that anybody ever sees. */
export async function ownCart({ db, clock }: Shop, context: Context): Promise<CartView | null> {
  const now = clock()
  const cart = await findCart(db, ownerOf(context), { now })
  return cart && cart.claimedBy === null ? viewOf(db, cart, now) : null
}

export const query = (shop: Shop): QueryResolvers => ({
  cart: (_, _args, context) => ownCart(shop, context),
})
