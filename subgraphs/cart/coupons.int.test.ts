import { newId } from '@micromart/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { redeem } from './coupon-store.ts'
import { applyCoupon, removeCoupon } from './coupons.ts'
import { openShop, someone } from './testing/shop.ts'

let here: Awaited<ReturnType<typeof openShop>>

beforeAll(async () => {
  here = await openShop()
})

afterAll(() => here.close())

test('a coupon is read in any case, shown while it counts, and can be removed', async () => {
  const owner = someone()
  await here.put(owner, (await here.sold()).variantId)
  expect(await applyCoupon(here.shop, owner, ' welcome10 ')).toMatchObject({
    cart: { version: 2, coupon: { code: 'WELCOME10' } },
  })
  expect(await removeCoupon(here.shop, owner)).toMatchObject({ cart: { version: 3, coupon: null } })
})

test.each([
  ['NO-SUCH', 'UNKNOWN'],
  ["' OR 1=1--", 'UNKNOWN'],
  ['a\0b', 'UNKNOWN'],
  ['EXPIRED', 'EXPIRED'],
])('the coupon %j is refused as %s and leaves the one before alone', async (code, reason) => {
  const owner = someone()
  await here.put(owner, (await here.sold()).variantId)
  await applyCoupon(here.shop, owner, 'FREESHIP')
  expect(await applyCoupon(here.shop, owner, code)).toMatchObject({ __typename: 'CouponNotUsable', reason })
  expect(await here.shown(owner)).toMatchObject({ version: 2, coupon: { code: 'FREESHIP' } })
})

test('a coupon is counted once per order, and used up when it has been counted often enough', async () => {
  await here.db
    .insertInto('coupons')
    .values({ code: 'ONCE', kind: 'PERCENT', basis_points: 500, most_redemptions: 1 })
    .execute()
  const owner = someone()
  await here.put(owner, (await here.sold()).variantId)
  expect(await applyCoupon(here.shop, owner, 'once')).toMatchObject({ __typename: 'CartChanged' })
  const order = newId('ord')
  for (const _ of [1, 2]) {
    await here.db.transaction().execute((trx) => redeem(trx, 'ONCE', order, here.shop.clock()))
  }
  const { redeemed } = await here.db
    .selectFrom('coupons')
    .select('redeemed')
    .where('code', '=', 'ONCE')
    .executeTakeFirstOrThrow()
  expect(redeemed).toBe(1)
  expect(await applyCoupon(here.shop, owner, 'once')).toMatchObject({ reason: 'USED_UP' })
})
