import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSampleShop, type SampleShop } from '../testing/sample-shop.ts'
import { totals } from './totals.ts'

let shop: SampleShop
beforeAll(async () => {
  shop = await openSampleShop()
})
afterAll(() => shop.close())

const faultsOf = (orderId: string) => shop.faults(totals, orderId)

/** Has an order's event, by its version, say another amount. */
const rewrite = (orderId: string, version: number, path: string, amount: string) =>
  sql`UPDATE events SET message = jsonb_set(message, ${path}::text[], to_jsonb(${amount}::text))
      WHERE stream_id = ${orderId} AND version = ${version}`.execute(shop.orders)

test.each([
  ['{data,discount,amount}', '5.01', 'costs 59.38 EUR, and its parts come to 5937 minor units'],
  ['{data,tax,amount}', '9.49', 'costs 59.38 EUR, and its parts come to 5939 minor units'],
  ['{data,lines,0,unitPrice,amount}', '19.91', 'has 2 of LANTERN at 19.91 EUR for 39.80 EUR'],
  ['{data,shipping,currency}', 'USD', 'has amounts of several currencies'],
])('an order whose %s becomes %s does not add up', async (path, amount, fault) => {
  const { orderId } = await shop.placed()
  await rewrite(orderId, 1, path, amount)
  expect(await faultsOf(orderId)).toEqual([fault])
})

test('lines that do not make the subtotal are found, and amounts below zero', async () => {
  const lines = await shop.placed()
  await rewrite(lines.orderId, 1, '{data,subtotal,amount}', '50.01')
  expect(await faultsOf(lines.orderId)).toContain('has lines that do not add up to 50.01 EUR')
  const negative = await shop.placed()
  await rewrite(negative.orderId, 1, '{data,discount,amount}', '-5.00')
  expect(await faultsOf(negative.orderId)).toContain('has an amount below zero')
})

test('a card that was asked for another amount is found', async () => {
  const orderId = await shop.confirmed()
  await sql`UPDATE payments SET authorised = 5937 WHERE order_id = ${orderId}`.execute(shop.payments)
  expect(await faultsOf(orderId)).toEqual(['costs 59.38 EUR, and its payment was authorised for 5937 minor units'])
  await sql`UPDATE payments SET asked = 6000 WHERE order_id = ${orderId}`.execute(shop.payments)
  expect(await faultsOf(orderId)).toEqual(['costs 59.38 EUR, and its payment asks for 6000 minor units EUR'])
})

test('an order that heard of another amount than was due is found', async () => {
  const orderId = await shop.confirmed()
  await rewrite(orderId, 3, '{data,amount,amount}', '1.00')
  expect(await faultsOf(orderId)).toEqual(['costs 59.38 EUR, and heard that 1.00 EUR was authorised'])
})

test('an order that nobody can read is found', async () => {
  const { orderId } = await shop.placed()
  await sql`UPDATE events SET message = message - 'data' WHERE stream_id = ${orderId}`.execute(shop.orders)
  expect(await faultsOf(orderId)).toEqual(['has an event that cannot be read'])
})
