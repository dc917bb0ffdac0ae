import { eachApart, type WorkerRun } from '@micromart/service'
import { withRemoteParent } from '@micromart/telemetry'
import type { Deps } from '../deps.ts'
import { askToGiveBackCoupon } from '../peers/cart.ts'
import { abandonIntents, forgetIntent } from './coupon-intent-store.ts'

/** An order is placed within seconds of its coupon, or never, in ms. */
const patienceMs = 60_000

const worker = 'coupons'

/**
 * Gives back the uses of coupons that have led to no order, as when a process died in between. Safe in every replica at
 * once. Answers how many it was about; what the cart does not take back is tried again later.
 */
export async function giveBackCoupons(deps: Deps, run: WorkerRun): Promise<number> {
  const { db, cart, clock, newId } = deps
  const now = clock()
  const abandoned = await abandonIntents(db, new Date(now.getTime() - patienceMs), worker, now)
  await eachApart(
    { ...deps, worker, run },
    abandoned,
    ({ orderId }) => orderId,
    async ({ trace, ...intent }) => {
      const onBehalf = { principal: null, requestId: newId('req'), traceparent: undefined }
      await withRemoteParent(trace, () => askToGiveBackCoupon(cart, intent, onBehalf))
      await forgetIntent(db, intent.orderId)
    },
  )
  return abandoned.length
}
