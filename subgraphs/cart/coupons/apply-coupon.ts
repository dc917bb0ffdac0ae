import { readInput } from '@micromart/input'
import { withCoupon } from '../cart.ts'
import { viewOf } from '../cart-view-store.ts'
import { type CartChanged, changeOrOpenCart } from '../change-cart.ts'
import type { Deps } from '../deps.ts'
import { applyCouponInput } from '../input.ts'
import type { Owner } from '../owner.ts'
import { sellable } from '../pricing.ts'
import type { ProblemOf } from '../problem.ts'
import { refusalOf } from './coupon.ts'
import { readCoupon } from './coupon-store.ts'
import { guessLimitOf, nextGuess, noteGuess } from './guess-store.ts'

/**
 * Uses a coupon for the owner's cart, in place of any before it. A refused one leaves that before it alone. Who has guessed too many codes is
 * not told of any for a while.
 *
 * @param address where the request came from
 */
export async function applyCoupon(
  deps: Deps,
  owner: Owner,
  input: unknown,
  address: string,
): Promise<CartChanged | ProblemOf<'invalid input' | 'coupon not usable' | 'too many tries'>> {
  const read = readInput(applyCouponInput, input)
  if ('problem' in read) return read
  const { code } = read.value
  const limit = guessLimitOf(owner, address)
  return changeOrOpenCart(deps, owner, async (cart, trx) => {
    const now = deps.clock()
    const retryAt = await nextGuess(trx, limit, now)
    if (retryAt) return { problem: 'too many tries' as const, retryAt }
    const coupon = await readCoupon(trx, code, cart.userId)
    const { lines } = await viewOf(trx, cart, now)
    const reason = refusalOf(coupon, sellable(lines), now)
    if (reason === 'UNKNOWN') await noteGuess(trx, limit, now)
    return reason === null ? withCoupon(cart, code) : { problem: 'coupon not usable' as const, reason }
  })
}
