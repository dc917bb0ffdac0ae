import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSampleShop, type SampleShop } from '../testing/sample-shop.ts'
import { sagasEnd } from './sagas-end.ts'

let shop: SampleShop
beforeAll(async () => {
  shop = await openSampleShop()
})
afterAll(() => shop.close())

const faultsOf = (orderId: string) => shop.faults(sagasEnd, orderId)

test('a checkout that awaits a reply for over a minute is stuck', async () => {
  const { orderId } = await shop.placed()
  const since = shop.clock().toISOString()
  expect(await faultsOf(orderId)).toEqual([])
  shop.passMinutes(1)
  expect(await faultsOf(orderId)).toEqual([`awaits reserve since ${since}`])
})

test('an order that is confirmed may wait to be shipped for ever, and one that is sent out to be returned', async () => {
  const [confirmed, shipped] = [await shop.confirmed(), await shop.shipped()]
  shop.passMinutes(60 * 24 * 30)
  expect(await faultsOf(confirmed)).toEqual([])
  expect(await faultsOf(shipped)).toEqual([])
})

test('what is awaited and never asked for again is found at once', async () => {
  const { orderId } = await shop.placed()
  await sql`DELETE FROM saga_timeouts WHERE order_id = ${orderId} AND timeout = 'reserve'`.execute(shop.orders)
  expect(await faultsOf(orderId)).toEqual(['awaits reserve, and nothing asks for it again'])
})

test('a timeout for what is not awaited is found, and an order without a saga', async () => {
  const orderId = await shop.confirmed()
  await sql`INSERT INTO saga_timeouts VALUES (${orderId}, 'void', now())`.execute(shop.orders)
  expect(await faultsOf(orderId)).toEqual(['has a timeout for void, which it does not await'])
  await sql`DELETE FROM saga_timeouts WHERE order_id = ${orderId}`.execute(shop.orders)
  await sql`DELETE FROM checkout_sagas WHERE order_id = ${orderId}`.execute(shop.orders)
  expect(await faultsOf(orderId)).toEqual(['has no saga'])
})

test('a payment that the provider has not heard of for over a minute is stuck', async () => {
  const { id } = await shop.payments.selectFrom('payments').select('id').executeTakeFirstOrThrow()
  const at = shop.clock()
  await sql`INSERT INTO payment_actions (id, payment_id, kind, state, created_at)
            VALUES ('act_1', ${id}, 'REFUND', 'QUEUED', ${at})`.execute(shop.payments)
  expect(await shop.faults(sagasEnd, id)).toEqual([])
  shop.passMinutes(1)
  expect(await shop.faults(sagasEnd, id)).toEqual([`is to REFUND since ${at.toISOString()}`])
})
