import { dayMs } from '@micromart/service'
import { staff } from '@micromart/service/testing'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { guestsOf } from '../testing/guests.ts'
import { type OrdersHarness, openOrders } from '../testing/harness.ts'

let shop: OrdersHarness
let guests: ReturnType<typeof guestsOf>

beforeEach(async () => {
  shop = await openOrders()
  guests = guestsOf(shop)
})
afterEach(() => shop.close())

const cancelOrder = 'mutation($id: ID!) { cancelOrder(id: $id) { __typename } }'

/** How many are known of those that have ended. */
async function known(): Promise<number> {
  const { rows } = await sql<{ order_id: string }>`
    SELECT order_id FROM guest_contacts JOIN order_views USING (order_id) WHERE status = 'CANCELLED'`.execute(shop.db)
  return rows.length
}

test('more old guests than one transaction takes are all forgotten in one go', async () => {
  const { id, holder } = await guests.newOrder()
  await shop.ask(cancelOrder, { id }, holder)
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

test('for whom a guest order was is forgotten once it has ended and is old, and no sooner', async () => {
  const [ended, underWay] = [await guests.newOrder(), await guests.newOrder()]
  await shop.ask(cancelOrder, { id: ended.id }, ended.holder)
  await shop.confirm(underWay.id)
  const shipTo = async (id: string) =>
    (await shop.ask('query($id: ID!) { order(id: $id) { shipTo { name } } }', { id }, staff())).data.order.shipTo.name
  const contacts = async () => (await shop.db.selectFrom('guest_contacts').select('order_id').execute()).length
  await shop.work('old-guests')
  expect(await contacts()).toBe(2)

  shop.passTime(731 * dayMs)
  await shop.work('old-guests')
  expect(await contacts()).toBe(1)
  expect(await shipTo(ended.id)).toBe('Erased')
  expect(await shipTo(underWay.id)).toBe('Ada Quist')
})
