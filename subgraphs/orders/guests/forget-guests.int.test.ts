import { guest } from '@micromart/service/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OrdersHarness, openOrders } from '../testing/harness.ts'
import { sampleCart, sampleWish } from '../testing/samples.ts'

let shop: OrdersHarness

beforeAll(async () => {
  shop = await openOrders()
})
afterAll(() => shop.close())

const dayMs = 24 * 60 * 60_000
const placeOrder = `mutation($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename
  ... on OrderPlaced { orderToken order { id } } } }`
const cancelOrder = 'mutation($id: ID!) { cancelOrder(id: $id) { __typename } }'

/** How many are known of those that have ended. */
async function known(): Promise<number> {
  const { rows } = await sql<{ order_id: string }>`
    SELECT order_id FROM guest_contacts JOIN order_views USING (order_id) WHERE status = 'CANCELLED'`.execute(shop.db)
  return rows.length
}

test('more old guests than one transaction takes are all forgotten in one go', async () => {
  const input = {
    ...sampleWish({ paymentMethodId: undefined, cartId: sampleCart().id }),
    guest: { email: 'guest@buyers.example', cardToken: 'pm_card_visa' },
  }
  const { orderToken, order } = (await shop.ask(placeOrder, { input }, guest('guest_1'))).data.placeOrder
  await shop.ask(cancelOrder, { id: order.id }, { ...guest(), orderToken })
  await sql`
    INSERT INTO order_views (order_id, number, customer_id, status, placed_at, version, document)
    SELECT 'ord_' || nth, 'MM-' || nth, customer_id, status, placed_at, version, document
    FROM order_views, generate_series(1, 1200) AS nth`.execute(shop.db)
  await sql`
    INSERT INTO guest_contacts (order_id, email, email_key)
    SELECT 'ord_' || nth, email, email_key FROM guest_contacts, generate_series(1, 1200) AS nth`.execute(shop.db)
  shop.passTime(729 * dayMs)
  await shop.work('old-guests')
  expect(await known()).toBe(1_201)
  shop.passTime(2 * dayMs)
  await shop.work('old-guests')
  expect(await known()).toBe(0)
})
