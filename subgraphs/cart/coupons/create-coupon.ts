import { type InvalidInput, invalidInput, isOver, readInput } from '@micromart/input'
import type { Deps } from '../deps.ts'
import { createCouponInput } from '../input.ts'
import type { ProblemOf } from '../problem.ts'
import type { KeptCoupon } from './coupon.ts'
import { addCoupons, readCoupon } from './coupon-store.ts'

/** Makes a coupon that can be used at once. A code is taken for ever, also by one that has ended. */
export async function createCoupon(
  { db, clock, newId }: Deps,
  input: unknown,
): Promise<{ coupon: KeptCoupon } | InvalidInput | ProblemOf<'coupon code taken'>> {
  const read = readInput(createCouponInput, input)
  if ('problem' in read) return read
  const { code, expiresAt } = read.value
  const now = clock()
  if (expiresAt && expiresAt <= now) return invalidInput(isOver, 'expiresAt')
  const added = await addCoupons(db, [{ ...read.value, id: newId('cpn'), createdAt: now }])
  const coupon = await readCoupon(db, code, null)
  if (!coupon) throw new Error('a coupon that was just made is gone')
  return added === 1 ? { coupon } : { problem: 'coupon code taken', code }
}
