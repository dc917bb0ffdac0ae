import { addCoupons } from './coupons/coupon-store.ts'
import type { Deps } from './deps.ts'

const anything = { minimum: null, productIds: null, mostRedemptions: null, mostPerCustomer: null, expiresAt: null }
const longAgo = new Date('2020-01-01T00:00:00Z')

/** The demo shop's coupons; safe to repeat, and what has been redeemed stays counted. */
export async function seedDemoCoupons({ db, clock, newId }: Deps): Promise<void> {
  const made = () => ({ ...anything, id: newId('cpn'), createdAt: clock() })
  await addCoupons(db, [
    { ...made(), code: 'WELCOME10', kind: 'PERCENT', basisPoints: 1_000 },
    { ...made(), code: 'FREESHIP', kind: 'FREE_SHIPPING', basisPoints: 0 },
    { ...made(), code: 'EXPIRED', kind: 'PERCENT', basisPoints: 2_000, expiresAt: longAgo },
  ])
}
