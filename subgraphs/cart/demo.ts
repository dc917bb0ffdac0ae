import { addCoupons } from './coupon-store.ts'
import type { Deps } from './deps.ts'

const anything = { minimum: null, productIds: null, mostRedemptions: null, mostPerCustomer: null, expiresAt: null }
const longAgo = new Date('2020-01-01T00:00:00Z')

/** The demo shop's coupons; safe to repeat, and what has been redeemed stays counted. */
export async function seedDemoCoupons({ db }: Deps): Promise<void> {
  await addCoupons(db, [
    { ...anything, code: 'WELCOME10', kind: 'PERCENT', basisPoints: 1_000 },
    { ...anything, code: 'FREESHIP', kind: 'FREE_SHIPPING', basisPoints: 0 },
    { ...anything, code: 'EXPIRED', kind: 'PERCENT', basisPoints: 2_000, expiresAt: longAgo },
  ])
}
