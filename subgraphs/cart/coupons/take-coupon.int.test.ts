import { newId } from '@micromart/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CartHarness, openCart } from '../testing/harness.ts'
import { sampleCoupon } from '../testing/samples.ts'
import { addCoupons, readCoupon } from './coupon-store.ts'
import { giveBackCoupon } from './give-back-coupon.ts'
import { takeCoupon } from './take-coupon.ts'

let here: CartHarness

beforeAll(async () => {
  here = await openCart()
})

afterAll(() => here.close())

const take = (code: string, orderId = newId('ord'), customerId = newId('usr')) =>
  here.db.transaction().execute((trx) => takeCoupon(trx, here.deps, { orderId, code, customerId }))
const giveBack = (code: string, orderId: string) =>
  here.db.transaction().execute((trx) => giveBackCoupon(trx, here.deps, { orderId, code }))
const redeemed = async (code: string) => (await readCoupon(here.db, code, null))?.redeemed

test('of six who want the last use at once, one gets it', async () => {
  await addCoupons(here.db, [sampleCoupon('LAST', { mostRedemptions: 1 })])
  const taken = await Promise.all(Array.from({ length: 6 }, () => take('LAST')))
  expect(taken.filter((one) => one)).toHaveLength(1)
  expect(await redeemed('LAST')).toBe(1)
})

test('an order takes one use however often it asks', async () => {
  await addCoupons(here.db, [sampleCoupon('ONCE', { mostRedemptions: 1 })])
  const orderId = newId('ord')
  for (const _ of [1, 2]) expect(await take('ONCE', orderId)).toBe(true)
  expect(await redeemed('ONCE')).toBe(1)
})

test('a customer takes as many as they may, whoever else does', async () => {
  await addCoupons(here.db, [sampleCoupon('EACH', { mostPerCustomer: 2 })])
  const customerId = newId('usr')
  const taken = await Promise.all(Array.from({ length: 4 }, () => take('EACH', newId('ord'), customerId)))
  expect(taken.filter((one) => one)).toHaveLength(2)
  expect(await take('EACH')).toBe(true)
})

test.each(['NO-SUCH', 'EXPIRED', "' OR 1=1--"])('nothing is taken of %j', async (code) => {
  expect(await take(code)).toBe(false)
})

test('what is given back can be taken by another, and not by the same order again', async () => {
  await addCoupons(here.db, [sampleCoupon('BACK', { mostRedemptions: 1 })])
  const orderId = newId('ord')
  await take('BACK', orderId)
  for (const _ of [1, 2]) await giveBack('BACK', orderId)
  expect(await redeemed('BACK')).toBe(0)
  expect(await take('BACK', orderId)).toBe(false)
  expect(await take('BACK')).toBe(true)
})

test('what is given back before it was taken is never taken', async () => {
  await addCoupons(here.db, [sampleCoupon('LATE')])
  const orderId = newId('ord')
  await giveBack('LATE', orderId)
  expect(await take('LATE', orderId)).toBe(false)
  expect(await redeemed('LATE')).toBe(0)
})
