import { withCoupon } from '../cart.ts'
import { type CartChanged, changeCart } from '../change-cart.ts'
import type { Deps } from '../deps.ts'
import type { Owner } from '../owner.ts'
import type { ProblemOf } from '../problem.ts'

/** Takes the coupon out of the owner's cart. */
export function removeCoupon(deps: Deps, owner: Owner): Promise<CartChanged | ProblemOf<'no cart'>> {
  return changeCart<never>(deps, owner, (cart) => withCoupon(cart, null))
}
