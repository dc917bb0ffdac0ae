import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type OrdersHarness, openOrders } from '../testing/harness.ts'

let shop: OrdersHarness

beforeEach(async () => {
  shop = await openOrders()
})
afterEach(() => shop.close())

const placed = (id: string, age: string, left: string | null) => sql`
  INSERT INTO placements (customer_id, order_id, cart_id, cart_version, placed_at, left_cart_at)
  VALUES ('usr_ada', ${id}, ${id}, 1, now() - ${age}::interval, now() - ${left}::interval)`

test('what is not known to have left its cart is kept for a year, and a day what has', async () => {
  for (const [id, age, left] of [
    ['left long ago', '2 days', '25 hours'],
    ['left', '2 days', '23 hours'],
    ['in the cart', '360 days', null],
    ['of a process that died', '367 days', null],
  ] as const)
    await placed(id, age, left).execute(shop.db)
  await shop.work('retention')
  const { rows } = await sql<{ id: string }>`SELECT order_id AS id FROM placements ORDER BY 1`.execute(shop.db)
  expect(rows.map(({ id }) => id)).toEqual(['in the cart', 'left'])
})
