import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OrdersHarness, openOrders } from '../testing/harness.ts'
import { projections } from './index.ts'

let shop: OrdersHarness

beforeAll(async () => {
  shop = await openOrders()
})
afterAll(() => shop.close())

const views = () => shop.db.selectFrom('order_views').selectAll().orderBy('order_id').execute()
const rebuild = () => projections['order-views']?.rebuild(shop.db)

test('views made anew from the events are the views that were there', async () => {
  for (let order = 0; order < 3; order++) await shop.confirm((await shop.newOrder()).id)
  await shop.newOrder()
  const before = await views()
  expect(await rebuild()).toBe(4)
  expect(await views()).toEqual(before)
  await shop.db.deleteFrom('order_views').execute()
  expect(await rebuild()).toBe(4)
  expect(await views()).toEqual(before)
})

test('a view that says what never happened is put right, and one of no order goes', async () => {
  const before = await views()
  await shop.db.updateTable('order_views').set({ status: 'RETURNED', version: 99 }).execute()
  const [row] = before
  if (!row) throw new Error('no view')
  const invented = { ...row, document: JSON.stringify(row.document), order_id: 'ord_invented', number: 'MM-0000-00' }
  await shop.db.insertInto('order_views').values(invented).execute()
  await rebuild()
  expect(await views()).toEqual(before)
})

test('orders that are placed and changed while views are made anew are all there, as they are', async () => {
  const changing = (async () => {
    for (let order = 0; order < 4; order++) await shop.confirm((await shop.newOrder()).id)
  })()
  const rebuilding = (async () => {
    for (let round = 0; round < 5; round++) await rebuild()
  })()
  await Promise.all([changing, rebuilding])
  const before = await views()
  expect(before).toHaveLength(8)
  await rebuild()
  expect(await views()).toEqual(before)
})
