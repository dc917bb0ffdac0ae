import { newId } from '@micromart/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyCoupon } from './apply-coupon.ts'
import { addCoupons, readCoupon } from './coupon-store.ts'
import { removeCoupon } from './remove-coupon.ts'
import { type CartHarness, openCart } from './testing/harness.ts'
import { sampleCoupon, someone } from './testing/samples.ts'

let here: CartHarness

beforeAll(async () => {
  here = await openCart()
})

afterAll(() => here.close())

test('a coupon is read in any case, shown while it counts, and can be removed', async () => {
  const owner = someone()
  await here.put(owner, (await here.sold()).variantId)
  expect(await applyCoupon(here.deps, owner, { code: ' welcome10 ' })).toMatchObject({
    cart: { version: 2, coupon: { code: 'WELCOME10' } },
  })
  expect(await removeCoupon(here.deps, owner)).toMatchObject({ cart: { version: 3, coupon: null } })
})

test.each([
  ['NO-SUCH', 'UNKNOWN'],
  ["' OR 1=1--", 'UNKNOWN'],
  ['a\0b', 'UNKNOWN'],
  ['EXPIRED', 'EXPIRED'],
])('the coupon %j is refused as %s and leaves the one before alone', async (code, reason) => {
  const owner = someone()
  await here.put(owner, (await here.sold()).variantId)
  await applyCoupon(here.deps, owner, { code: 'FREESHIP' })
  expect(await applyCoupon(here.deps, owner, { code })).toEqual({ problem: 'coupon not usable', reason })
  expect(await here.shown(owner)).toMatchObject({ version: 2, coupon: { code: 'FREESHIP' } })
})

test('a coupon is kept as it was made, and one whose code is taken stays as it is', async () => {
  const picky = sampleCoupon('PICKY', {
    minimum: { minor: 5_000n, currency: 'EUR' },
    productIds: ['prd_lantern'],
    expiresAt: new Date('2030-01-01T00:00:00Z'),
    mostRedemptions: 3,
    mostPerCustomer: 1,
  })
  expect(await addCoupons(here.db, [picky])).toBe(1)
  expect(await addCoupons(here.db, [{ ...picky, id: newId('cpn'), basisPoints: 9_000 }])).toBe(0)
  expect(await readCoupon(here.db, 'PICKY', null)).toEqual({
    ...picky,
    redeemed: 0,
    redeemedByCustomer: 0,
    endedAt: null,
  })
})
