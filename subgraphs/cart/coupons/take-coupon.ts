import type { Deps } from '../deps.ts'
import type { Trx } from '../tables.ts'
import { spent } from './coupon.ts'
import { countRedeemed, readCoupon } from './coupon-store.ts'
import { findRedemption, insertRedemption } from './redemption-store.ts'

interface Use {
  orderId: string
  /** As `normalCode` writes it. */
  code: string
  customerId: string
}

/**
 * Takes a use of a coupon for an order that is about to be placed, once per order: of many who want the last one, one gets
 * it. Whether the goods are those that it is for was seen when the cart was quoted. False when it cannot be used any more.
 */
export async function takeCoupon(
  trx: Trx,
  { clock }: Pick<Deps, 'clock'>,
  { orderId, code, customerId }: Use,
): Promise<boolean> {
  const now = clock()
  const coupon = await readCoupon(trx, code, customerId, { lock: true })
  const known = await findRedemption(trx, orderId)
  if (known) return known.givenBackAt === null
  if (spent(coupon, now) !== null) return false
  await redeem(trx, { orderId, code, customerId }, now)
  return true
}

/**
 * Counts a use by an order that was placed without having taken one, as an older version of orders does: the discount is
 * given, so it is counted whatever the limits.
 */
export async function countCoupon(trx: Trx, { clock }: Pick<Deps, 'clock'>, use: Use): Promise<void> {
  const coupon = await readCoupon(trx, use.code, null, { lock: true })
  if (coupon && !(await findRedemption(trx, use.orderId))) await redeem(trx, use, clock())
}

async function redeem(trx: Trx, use: Use, at: Date): Promise<void> {
  await insertRedemption(trx, { ...use, at, givenBackAt: null })
  await countRedeemed(trx, use.code, 1)
}
