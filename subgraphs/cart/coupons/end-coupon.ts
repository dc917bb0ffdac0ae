import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import type { KeptCoupon } from './coupon.ts'
import { lockCoupon, saveCoupon } from './coupon-store.ts'

/** Ends a coupon at once and for ever; orders that have it keep it. Once it has ended, it stays ended when it did. */
export function endCoupon(
  { db, clock }: Deps,
  id: string,
): Promise<{ coupon: KeptCoupon } | ProblemOf<'no such coupon'>> {
  return db.transaction().execute(async (trx) => {
    const before = await lockCoupon(trx, id)
    if (!before) return { problem: 'no such coupon', id }
    if (before.endedAt) return { coupon: before }
    const coupon = { ...before, endedAt: clock() }
    await saveCoupon(trx, coupon)
    return { coupon }
  })
}
