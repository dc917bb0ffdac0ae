import type { Deps } from '../deps.ts'
import type { Trx } from '../tables.ts'
import { countRedeemed, readCoupon } from './coupon-store.ts'
import { findRedemption, insertRedemption, markGivenBack } from './redemption-store.ts'

/**
 * Gives an order's use of a coupon back, once. One that was not taken can never be taken from then on: a request to take it
 * may arrive after the one to give it back.
 * @param code as `normalCode` writes it.
 */
export async function giveBackCoupon(
  trx: Trx,
  { clock }: Pick<Deps, 'clock'>,
  { orderId, code }: { orderId: string; code: string },
): Promise<void> {
  const at = clock()
  if (!(await readCoupon(trx, code, null, { lock: true }))) return
  const known = await findRedemption(trx, orderId)
  if (!known) return insertRedemption(trx, { orderId, code, customerId: null, at, givenBackAt: at })
  if (known.givenBackAt !== null) return
  await markGivenBack(trx, orderId, at)
  await countRedeemed(trx, known.code, -1)
}
