import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSampleShop, type SampleShop } from '../testing/sample-shop.ts'
import { reservationsExpire } from './reservations-expire.ts'

let shop: SampleShop
beforeAll(async () => {
  shop = await openSampleShop()
})
afterAll(() => shop.close())

async function held() {
  const { orderId, lines } = await shop.placed()
  const variantId = lines[0]?.variantId ?? ''
  await shop.reserve(orderId, { [variantId]: 2 })
  return { orderId, variantId }
}

test('a hold counts until it expires and no longer, swept or not', async () => {
  const { orderId, variantId } = await held()
  shop.passMinutes(15)
  expect(await shop.faults(reservationsExpire, variantId)).toEqual([])
  expect(await shop.faults(reservationsExpire, orderId)).toEqual([])
})

test('pieces that count as reserved and are held by nobody are found', async () => {
  const { variantId } = await held()
  await sql`UPDATE reservation_lines SET state = 'EXPIRED' WHERE variant_id = ${variantId}`.execute(shop.inventory)
  expect(await shop.faults(reservationsExpire, variantId)).toEqual(['2 pieces count as reserved, and live holds are 0'])
})

test('a hold that nobody sweeps is found after a minute', async () => {
  const { orderId, variantId } = await held()
  shop.passMinutes(16)
  expect(await shop.faults(reservationsExpire, orderId)).toEqual([
    `has an expired hold on 2 of ${variantId} that was never swept`,
  ])
})

test('an order that was paid for late and has lost its goods is found', async () => {
  const orderId = await shop.confirmed()
  expect(await shop.faults(reservationsExpire, orderId)).toEqual([])
  await sql`UPDATE reservation_lines SET state = 'EXPIRED' WHERE order_id = ${orderId} AND quantity = 2`.execute(
    shop.inventory,
  )
  expect(await shop.faults(reservationsExpire, orderId)).toEqual([
    expect.stringMatching(/^was confirmed with 2 of var_\w+, and has 0$/),
  ])
})
