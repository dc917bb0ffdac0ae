import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSampleShop, type SampleShop } from '../testing/sample-shop.ts'
import { refundsUnderWay } from './refunds-under-way.ts'

let shop: SampleShop
let orderId: string
let paymentId: string
beforeAll(async () => {
  shop = await openSampleShop()
  orderId = await shop.shipped()
  paymentId = await shop.till.beginRefund(orderId, 5_000n)
})
afterAll(() => shop.close())

const faults = () => shop.faults(refundsUnderWay, paymentId)

test('refunds that take what is left are as they should be, one of everything that waits behind them too', async () => {
  await shop.till.beginRefund(orderId, 938n)
  await shop.till.beginRefund(orderId, null)
  expect(await faults()).toEqual([])
})

test('refunds on their way that would give back more than was captured are found', async () => {
  await sql`UPDATE payments SET refunded = 1 WHERE id = ${paymentId}`.execute(shop.payments)
  expect(await faults()).toEqual(['has 1 refunded and 5938 on its way back, of 5938 captured'])
  await sql`UPDATE payments SET refunded = 0 WHERE id = ${paymentId}`.execute(shop.payments)
})

test('a refund that nobody will look at again is found', async () => {
  await sql`DELETE FROM payment_actions WHERE amount IS DISTINCT FROM 5000 AND payment_id = ${paymentId}`.execute(
    shop.payments,
  )
  await sql`UPDATE payments SET due_at = NULL WHERE id = ${paymentId}`.execute(shop.payments)
  expect(await faults()).toEqual(['has a REFUND that is QUEUED, and nobody is at work on it'])
})

test('one that should have been looked at is found after a minute', async () => {
  const due = shop.clock()
  await sql`UPDATE payments SET due_at = ${due} WHERE id = ${paymentId}`.execute(shop.payments)
  expect(await faults()).toEqual([])
  shop.passMinutes(2)
  expect(await faults()).toEqual(['has a REFUND that is QUEUED, and nobody is at work on it'])
})
