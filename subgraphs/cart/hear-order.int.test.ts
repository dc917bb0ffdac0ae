import { newId } from '@micromart/ids'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CancelReason } from './checkout.ts'
import { claimCart } from './claim-cart.ts'
import { applyCoupon } from './coupons/apply-coupon.ts'
import { addCoupons, readCoupon } from './coupons/coupon-store.ts'
import { type CartHarness, openCart } from './testing/harness.ts'
import { sampleCoupon, someone, somewhere } from './testing/samples.ts'

let here: CartHarness
let owner: { userId: string }
let variantId: string

beforeAll(async () => {
  here = await openCart()
})
beforeEach(async () => {
  owner = someone()
  variantId = (await here.sold()).variantId
})

afterAll(() => here.close())

const failed: CancelReason[] = ['OUT_OF_STOCK', 'PAYMENT_DECLINED', 'TIMED_OUT']
const called: CancelReason[] = ['CUSTOMER_REQUEST', 'STAFF_REQUEST']

/** A cart with two pieces and a coupon of its own, which can be used once. */
async function filled() {
  const code = newId('cpn').toUpperCase()
  await addCoupons(here.db, [sampleCoupon(code, { mostRedemptions: 1, mostPerCustomer: 1 })])
  await here.put(owner, variantId, 2)
  const applied = await applyCoupon(here.deps, owner, { code }, somewhere)
  if ('problem' in applied) throw new Error(applied.problem)
  return { code, cart: applied.cart, orderId: newId('ord') }
}
const contents = async () => (await here.shown(owner))?.lines.map((line) => [line.variantId, line.quantity])
const redeemed = async (code: string) => (await readCoupon(here.db, code, owner.userId))?.redeemed

test('an order that was placed without having taken its coupon is counted all the same, once', async () => {
  const { code, cart, orderId } = await filled()
  for (const _ of [1, 2]) await here.hearPlaced(cart, orderId)
  expect(await redeemed(code)).toBe(1)
  await here.put(owner, variantId)
  expect(await applyCoupon(here.deps, owner, { code }, somewhere)).toEqual({
    problem: 'coupon not usable',
    reason: 'USED_UP',
  })
})

describe('a checkout that failed', () => {
  test.each(failed)('for %s gives the cart back as it was, the coupon too, once', async (reason) => {
    const { code, cart, orderId } = await filled()
    await here.hearPlaced(cart, orderId)
    expect(await contents()).toEqual([])
    for (const _ of [1, 2]) await here.hearCancelled(orderId, reason)
    const back = await here.shown(owner)
    expect(back).toMatchObject({ id: cart.id, coupon: { code }, lines: [{ variantId, quantity: 2, priceWas: null }] })
    expect(back?.lines[0]?.id).not.toBe(cart.lines[0]?.id)
    expect(await redeemed(code)).toBe(0)
  })

  test('gives it back although that it was placed is heard last', async () => {
    const { code, cart, orderId } = await filled()
    await here.hearCancelled(orderId, 'PAYMENT_DECLINED')
    expect(await contents()).toEqual([[variantId, 2]])
    await here.hearPlaced(cart, orderId)
    expect(await here.shown(owner)).toMatchObject({ coupon: { code }, lines: [{ quantity: 2 }] })
    expect(await redeemed(code)).toBe(0)
  })

  test('is merged with what was added since, whose coupon stays', async () => {
    const { cart, orderId } = await filled()
    await here.hearPlaced(cart, orderId)
    const other = await here.sold()
    await here.put(owner, other.variantId)
    await here.put(owner, variantId, 98)
    await applyCoupon(here.deps, owner, { code: 'WELCOME10' }, somewhere)
    await here.hearCancelled(orderId, 'TIMED_OUT')
    expect(await contents()).toEqual([
      [other.variantId, 1],
      [variantId, 99],
    ])
    expect(await here.shown(owner)).toMatchObject({ coupon: { code: 'WELCOME10' } })
  })

  test('leaves a cart of another currency alone', async () => {
    const { cart, orderId } = await filled()
    await here.hearPlaced(cart, orderId)
    const dollars = await here.sold({ currency: 'USD' })
    await here.put(owner, dollars.variantId)
    await here.hearCancelled(orderId, 'TIMED_OUT')
    expect(await contents()).toEqual([[dollars.variantId, 1]])
  })

  test('opens a cart when the old one has expired meanwhile', async () => {
    const { cart, orderId } = await filled()
    await here.hearPlaced(cart, orderId)
    here.passDays(31)
    await here.work('retention')
    await here.hearCancelled(orderId, 'TIMED_OUT')
    expect(await contents()).toEqual([[variantId, 2]])
  })
})

test('a guest whose checkout failed has their cart back, or whoever has claimed it by then', async () => {
  for (const claims of [false, true]) {
    const { cart, guestToken } = await here.put({ guestToken: null }, variantId, 2)
    const orderId = newId('ord')
    await here.hearPlaced(cart, orderId)
    if (claims) await claimCart(here.deps, owner.userId, guestToken ?? '')
    await here.hearCancelled(orderId, 'PAYMENT_DECLINED')
    const back = await here.shown(claims ? owner : { guestToken: guestToken ?? null })
    expect(back?.lines).toMatchObject([{ variantId, quantity: 2 }])
  }
})

test.each(called)('an order cancelled on %s gives its coupon back, and no cart', async (reason) => {
  const { code, cart, orderId } = await filled()
  await here.hearPlaced(cart, orderId)
  await here.hearCancelled(orderId, reason)
  expect(await contents()).toEqual([])
  expect(await redeemed(code)).toBe(0)
})
