import { type InvalidInput, invalidInput, isOver, outdated, readInput } from '@micromart/input'
import type { Deps } from '../deps.ts'
import { changeCouponInput } from '../input.ts'
import type { ProblemOf } from '../problem.ts'
import { editionOfCoupon, type KeptCoupon } from './coupon.ts'
import { lockCoupon, saveCoupon } from './coupon-store.ts'
import { mostOfOneCustomer } from './redemption-store.ts'

/**
 * Changes what a coupon promises from now on; what is left out stays. Carts quoted with the old promise have to be looked at
 * again. A limit is never set below what has been used.
 */
export async function changeCoupon(
  { db, clock }: Deps,
  input: unknown,
): Promise<{ coupon: KeptCoupon } | InvalidInput | ProblemOf<'no such coupon' | 'coupon used more'>> {
  const read = readInput(changeCouponInput, input)
  if ('problem' in read) return read
  const { id, ifEdition, ...terms } = read.value
  if (terms.expiresAt && terms.expiresAt <= clock()) return invalidInput(isOver, 'expiresAt')
  return db.transaction().execute(async (trx) => {
    const before = await lockCoupon(trx, id)
    if (!before) return { problem: 'no such coupon', id }
    const fault = outdated(ifEdition, editionOfCoupon(before))
    if (fault) return fault
    if (terms.basisPoints !== undefined && before.kind !== 'PERCENT') {
      return invalidInput('A coupon for free shipping takes off nothing else.', 'percent')
    }
    const coupon = { ...before, ...terms }
    if (coupon.mostRedemptions !== null && coupon.mostRedemptions < coupon.redeemed) {
      return { problem: 'coupon used more', redeemed: coupon.redeemed }
    }
    const most = coupon.mostPerCustomer === null ? 0 : await mostOfOneCustomer(trx, coupon.code)
    if (coupon.mostPerCustomer !== null && coupon.mostPerCustomer < most) {
      return { problem: 'coupon used more', redeemed: most }
    }
    await saveCoupon(trx, coupon)
    return { coupon }
  })
}
