import { newId } from '@micromart/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CartHarness, openCart } from '../testing/harness.ts'
import { sampleCoupon, someone, somewhere } from '../testing/samples.ts'
import { applyCoupon } from './apply-coupon.ts'
import { addCoupons, readCoupon } from './coupon-store.ts'
import { mostGuesses } from './guess-store.ts'
import { removeCoupon } from './remove-coupon.ts'

let here: CartHarness

beforeAll(async () => {
  here = await openCart()
})

afterAll(() => here.close())

test('a coupon is read in any case, shown while it counts, and can be removed', async () => {
  const owner = someone()
  await here.put(owner, (await here.sold()).variantId)
  expect(await applyCoupon(here.deps, owner, { code: ' welcome10 ' }, somewhere)).toMatchObject({
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
  await applyCoupon(here.deps, owner, { code: 'FREESHIP' }, somewhere)
  expect(await applyCoupon(here.deps, owner, { code }, somewhere)).toEqual({ problem: 'coupon not usable', reason })
  expect(await here.shown(owner)).toMatchObject({ version: 2, coupon: { code: 'FREESHIP' } })
})

test('who guesses at codes is told of none after a while, for an hour, and nobody else is kept from theirs', async () => {
  const owner = someone()
  await here.put(owner, (await here.sold()).variantId)
  const guess = (code: string) => applyCoupon(here.deps, owner, { code }, somewhere)
  const guessed = await Promise.all(Array.from({ length: 40 }, (_, n) => guess(`GUESS-${n}`)))
  const unknown = guessed.filter((answer) => 'reason' in answer && answer.reason === 'UNKNOWN')
  expect(unknown).toHaveLength(mostGuesses.ofAccount)
  expect(await guess('WELCOME10')).toEqual({ problem: 'too many tries', retryAt: expect.any(Date) })
  const other = someone()
  await here.put(other, (await here.sold()).variantId)
  expect(await applyCoupon(here.deps, other, { code: 'WELCOME10' }, somewhere)).toHaveProperty('cart')
  here.passTime(60 * 60_000)
  expect(await guess('WELCOME10')).toHaveProperty('cart')
  await here.work('retention')
  expect(await here.db.selectFrom('coupon_guesses').select('by').execute()).toEqual([])
})

test('guests guess together who come from one place, and codes that name a coupon are no guesses', async () => {
  const apply = (code: string, address: string) => applyCoupon(here.deps, { guestToken: null }, { code }, address)
  for (let nth = 0; nth < mostGuesses.ofOrigin; nth++) {
    const address = `2001:db8:7:7::${nth.toString(16)}`
    expect(await apply('EXPIRED', address)).toMatchObject({ reason: 'EXPIRED' })
    expect(await apply(`GUESS-${nth}`, address)).toMatchObject({ reason: 'UNKNOWN' })
  }
  expect(await apply('EXPIRED', '2001:db8:7:7::1:0')).toMatchObject({ problem: 'too many tries' })
  expect(await apply('EXPIRED', '2001:db8:7:8::1')).toMatchObject({ reason: 'EXPIRED' })
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
