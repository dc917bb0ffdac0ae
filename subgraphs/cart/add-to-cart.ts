import { isId } from '@micromart/ids'
import { add } from './cart.ts'
import { readOffers } from './catalog-store.ts'
import { type CartChanged, changeOrOpenCart, type Shop } from './change-cart.ts'
import type { Owner } from './owner.ts'
import { type CartProblem, notFound } from './problems.ts'

/** Puts something into the owner's cart, opening one if there is none. A variant nobody knows is NotFound. */
export async function addToCart(
  shop: Shop,
  owner: Owner,
  { variantId, quantity }: { variantId: string; quantity: number },
): Promise<CartChanged | CartProblem> {
  const offers = isId('var', variantId) ? await readOffers(shop.db, [variantId]) : undefined
  const offer = offers?.get(variantId)
  if (!offer) return notFound('There is no such variant.', variantId)
  return changeOrOpenCart(shop, owner, (cart) => add(cart, offer, quantity, () => shop.newId('lin')))
}
