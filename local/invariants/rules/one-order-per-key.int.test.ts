import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSampleShop, type SampleShop } from '../testing/sample-shop.ts'
import { oneOrderPerKey } from './one-order-per-key.ts'

let shop: SampleShop
beforeAll(async () => {
  shop = await openSampleShop()
})
afterAll(() => shop.close())

test('a key that gave two orders is found', async () => {
  const [one, other] = [await shop.placed(), await shop.placed()]
  await sql`ALTER TABLE idempotency_keys DROP CONSTRAINT idempotency_keys_pkey`.execute(shop.orders)
  await sql`UPDATE idempotency_keys SET caller = 'usr_twice', key = 'same'
            WHERE answer IN (${one.orderId}, ${other.orderId})`.execute(shop.orders)
  const both = [one.orderId, other.orderId].sort().join(', ')
  expect(await shop.faults(oneOrderPerKey, 'usr_twice')).toEqual([`has a key that gave ${both}`])
})

test('an order that two keys gave is found', async () => {
  const { orderId } = await shop.placed()
  await sql`INSERT INTO idempotency_keys SELECT operation, caller, 'another', fingerprint, answer, claimed_at, forget_at
            FROM idempotency_keys WHERE answer = ${orderId}`.execute(shop.orders)
  expect(await shop.faults(oneOrderPerKey, orderId)).toEqual(['was given for 2 keys'])
})

test("an order that does not exist, or is another customer's, is found", async () => {
  const { orderId } = await shop.placed()
  await sql`UPDATE idempotency_keys SET answer = 'ord_nowhere' WHERE answer = ${orderId}`.execute(shop.orders)
  const fault = 'was given for a key, and no such order of that customer exists'
  expect(await shop.faults(oneOrderPerKey, 'ord_nowhere')).toEqual([fault])
  expect(await shop.faults(oneOrderPerKey, orderId)).toEqual(['was placed, and no key led to it'])
  const stolen = await shop.placed()
  await sql`UPDATE idempotency_keys SET caller = 'usr_eve' WHERE answer = ${stolen.orderId}`.execute(shop.orders)
  expect(await shop.faults(oneOrderPerKey, stolen.orderId)).toEqual([fault])
})

test('a cart that was ordered twice as it stood is found', async () => {
  const [one, other] = [await shop.placed(), await shop.placed()]
  await sql`UPDATE events SET message = jsonb_set(message, '{data,cartId}', '"crt_twice"')
            WHERE stream_id IN (${one.orderId}, ${other.orderId})`.execute(shop.orders)
  const both = [one.orderId, other.orderId].sort().join(', ')
  expect(await shop.faults(oneOrderPerKey, 'crt_twice')).toEqual([`was ordered as it stood by ${both}`])
})

test('a key may be forgotten after a day', async () => {
  const { orderId } = await shop.placed()
  await sql`DELETE FROM idempotency_keys WHERE answer = ${orderId}`.execute(shop.orders)
  expect(await shop.faults(oneOrderPerKey, orderId)).toHaveLength(1)
  shop.passMinutes(24 * 60)
  expect(await shop.faults(oneOrderPerKey, orderId)).toEqual([])
})
