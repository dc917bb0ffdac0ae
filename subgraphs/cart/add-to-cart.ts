import { isId } from '@micromart/ids'
import { readInput } from '@micromart/input'
import { type AddRefusal, add } from './cart.ts'
import { readOffers } from './catalog-store.ts'
import { type CartChanged, changeOrOpenCart } from './change-cart.ts'
import type { Deps } from './deps.ts'
import { addToCartInput } from './input.ts'
import type { Owner } from './owner.ts'
import type { ProblemOf } from './problem.ts'

/** Puts something into the owner's cart, opening one if there is none. */
export async function addToCart(
  deps: Deps,
  owner: Owner,
  input: unknown,
): Promise<CartChanged | AddRefusal | ProblemOf<'invalid input' | 'no such variant'>> {
  const read = readInput(addToCartInput, input)
  if ('problem' in read) return read
  const { variantId, quantity, currency } = read.value
  const offers = isId('var', variantId) ? await readOffers(deps.db, [variantId]) : undefined
  const offer = offers?.get(variantId)
  if (!offer) return { problem: 'no such variant', id: variantId }
  return changeOrOpenCart(deps, owner, (cart) => add(cart, offer, quantity, () => deps.newId('lin'), currency))
}
