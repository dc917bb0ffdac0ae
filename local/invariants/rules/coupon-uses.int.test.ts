import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSampleShop, type SampleShop } from '../testing/sample-shop.ts'
import { couponUses } from './coupon-uses.ts'

let shop: SampleShop

beforeEach(async () => {
  shop = await openSampleShop()
})
afterEach(() => shop.close())

const faultsOf = (of: string) => shop.faults(couponUses, of)

test('more or fewer uses than are counted are found', async () => {
  await shop.placed()
  expect(await faultsOf('WELCOME10')).toEqual([])
  await sql`UPDATE coupons SET redeemed = 2`.execute(shop.cart)
  expect(await faultsOf('WELCOME10')).toEqual(['counts 2 uses and has 1'])
})

test('uses beyond a limit are found: of all, and of one customer', async () => {
  for (const _ of [1, 2]) await shop.placed()
  await sql`UPDATE coupons SET most_redemptions = 1, most_per_customer = 1`.execute(shop.cart)
  expect(await faultsOf('WELCOME10')).toEqual(['has 2 uses of at most 1', 'usr_ada has 2 uses of at most 1'])
})

test('a use that a cancelled order has kept is found', async () => {
  const orderId = await shop.cancelled()
  expect(await faultsOf(orderId)).toEqual([])
  await sql`UPDATE coupon_redemptions SET given_back_at = NULL`.execute(shop.cart)
  expect(await faultsOf(orderId)).toEqual(['was cancelled, and still has a use of WELCOME10'])
})

test('a use of an order that never came about is found once it is too late for it', async () => {
  const use = sql`INSERT INTO coupon_redemptions (order_id, code, at) VALUES ('ord_never', 'WELCOME10', ${shop.clock()})`
  await use.execute(shop.cart)
  expect(await faultsOf('ord_never')).toEqual([])
  shop.passMinutes(2)
  expect(await faultsOf('ord_never')).toEqual(['has a use of WELCOME10, and is no order with a coupon'])
  await sql`
    INSERT INTO coupon_intents (order_id, customer_id, idempotency_key, code, at)
    VALUES ('ord_never', 'usr_ada', 'a key', 'WELCOME10', ${shop.clock()})`.execute(shop.orders)
  expect(await faultsOf('ord_never')).toEqual([])
})

test('an order that was cheaper for a coupon of which it has no use is found', async () => {
  const orderId = await shop.confirmed()
  await sql`DELETE FROM coupon_redemptions WHERE order_id = ${orderId}`.execute(shop.cart)
  expect(await faultsOf(orderId)).toEqual(['has WELCOME10, and no use of it is counted'])
})
