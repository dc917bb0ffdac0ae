import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSampleShop, type SampleShop } from '../testing/sample-shop.ts'
import { compensation } from './compensation.ts'

let shop: SampleShop
beforeAll(async () => {
  shop = await openSampleShop()
})
afterAll(() => shop.close())

const faultsOf = (orderId: string) => shop.faults(compensation, orderId)

test('a cancelled order that still holds goods is found, unless their hold has expired', async () => {
  const orderId = await shop.cancelled()
  await sql`UPDATE reservation_lines SET state = 'COMMITTED' WHERE order_id = ${orderId}`.execute(shop.inventory)
  expect(await faultsOf(orderId)).toEqual(['still holds 3 pieces'])
  await sql`UPDATE reservation_lines SET state = 'HELD' WHERE order_id = ${orderId}`.execute(shop.inventory)
  expect(await faultsOf(orderId)).toEqual(['still holds 3 pieces'])
  shop.passMinutes(15)
  expect(await faultsOf(orderId)).toEqual([])
})

test("a cancelled order that still has a customer's money is found", async () => {
  const orderId = await shop.cancelled()
  await sql`UPDATE payments SET status = 'AUTHORISED' WHERE order_id = ${orderId}`.execute(shop.payments)
  expect(await faultsOf(orderId)).toEqual(['still has 5938 EUR authorised'])
  await sql`UPDATE payments SET captured = 5938, refunded = 100 WHERE order_id = ${orderId}`.execute(shop.payments)
  expect(await faultsOf(orderId)).toEqual(['has paid 5938 EUR and got back 100'])
})

test("it is found in the provider's books even when ours know nothing of it", async () => {
  const orderId = await shop.cancelled()
  const charge = shop.till.charge(orderId)
  charge.voided = false
  expect(await faultsOf(orderId)).toEqual(['still has 5938 EUR authorised at the provider'])
  charge.captured = 5_938n
  expect(await faultsOf(orderId)).toEqual(['has paid the provider 5938 EUR and got back 0'])
})

test('an order that is just being undone has a minute for it', async () => {
  const orderId = await shop.confirmed()
  await shop.book.tell(orderId, { type: 'cancel', reason: 'CUSTOMER_REQUEST' })
  expect(await faultsOf(orderId)).toEqual([])
  shop.passMinutes(1)
  expect(await faultsOf(orderId)).toEqual([
    'still holds 3 pieces',
    'still has 5938 EUR authorised',
    'still has 5938 EUR authorised at the provider',
  ])
})
