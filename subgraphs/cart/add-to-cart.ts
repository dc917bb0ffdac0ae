import { once, wishUnder } from '@micromart/idempotency'
import { isId } from '@micromart/ids'
import { readInput } from '@micromart/input'
import { type AddRefusal, add, type Cart } from './cart.ts'
import { readOffers } from './catalog-store.ts'
import { type CartChanged, changeOrOpenCart } from './change-cart.ts'
import type { Deps } from './deps.ts'
import { addToCartInput } from './input.ts'
import type { Owner } from './owner.ts'
import type { ProblemOf } from './problem.ts'
import type { Tables } from './tables.ts'

/**
 * Puts something into the owner's cart, opening one if there is none. Under a key once: a guest's is the cart's, which somebody who is sent no
 * token has not had yet.
 */
export async function addToCart(
  deps: Deps,
  owner: Owner,
  input: unknown,
): Promise<CartChanged | AddRefusal | ProblemOf<'invalid input' | 'key reused' | 'no such variant'>> {
  const read = readInput(addToCartInput, input)
  if ('problem' in read) return read
  const { variantId, quantity, currency, idempotencyKey: key } = read.value
  const offers = isId('var', variantId) ? await readOffers(deps.db, [variantId]) : undefined
  const offer = offers?.get(variantId)
  if (!offer) return { problem: 'no such variant', id: variantId }
  return changeOrOpenCart(deps, owner, (cart, trx) => {
    const caller = 'userId' in owner ? owner.userId : cart.id
    const wish = wishUnder(key, { operation: 'addToCart', caller, chosen: [variantId, quantity, currency] })
    return once<Tables, Cart | AddRefusal>(trx, wish, deps.clock(), {
      effect: async () => add(cart, offer, quantity, () => deps.newId('lin'), currency),
      kept: () => '',
      again: async () => cart,
    })
  })
}
