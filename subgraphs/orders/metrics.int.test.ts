import { countSeries, seriesIn } from '@micromart/testing/series'
import { Registry } from 'prom-client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { measureOrders } from './metrics.ts'
import { type OrdersHarness, openOrders } from './testing/harness.ts'

let shop: OrdersHarness
beforeEach(async () => {
  shop = await openOrders()
})
afterEach(() => shop.close())

const metric = async (name: string, labels: Record<string, string> = {}) =>
  seriesIn(await shop.registry.metrics(), name, labels)

it('orders, what they come to and how their checkouts end are counted once they are said', async () => {
  const [kept, given] = [await shop.newOrder(), await shop.newOrder()]
  await shop.confirm(kept.id)
  await shop.reply('inventory.rejected', { orderId: given.id, short: [] })
  await shop.count()
  expect(await metric('micromart_orders_placed_total', { currency: kept.total.currency })).toBe(2)
  expect(await metric('micromart_orders_value_total')).toBeCloseTo(
    Number(kept.total.amount) + Number(given.total.amount),
  )
  expect(await metric('orders_sagas_ended_total', { outcome: 'CONFIRMED' })).toBe(1)
  expect(await metric('orders_sagas_ended_total', { outcome: 'CANCELLED' })).toBe(1)
})

it('the first order after a start can be seen to be the first, in a currency that was sold in before', async () => {
  const { total } = await shop.newOrder()
  const registry = new Registry()
  await measureOrders(registry, shop.db).begin()
  const text = await registry.metrics()
  for (const name of ['micromart_orders_placed_total', 'micromart_orders_value_total'])
    expect(countSeries(text, name, { currency: total.currency })).toBe(1)
  expect(seriesIn(text, 'micromart_orders_value_total')).toBe(0)
})

it('a step that is overdue can be seen to be the first', async () => {
  expect(countSeries(await shop.registry.metrics(), 'orders_saga_steps_overdue_total', { step: 'refund' })).toBe(1)
})

it('the time to be confirmed is counted once, though the reply comes twice', async () => {
  const { id } = await shop.newOrder()
  shop.passTime(7_000)
  await shop.confirm(id)
  await shop.confirm(id)
  expect(await metric('orders_time_to_confirmed_seconds_count')).toBe(1)
  expect(await metric('orders_time_to_confirmed_seconds_bucket', { le: '5' })).toBe(0)
  expect(await metric('orders_time_to_confirmed_seconds_bucket', { le: '60' })).toBe(1)
})

it('sagas that await something are counted, with how long the first of them has', async () => {
  await shop.newOrder()
  const { id } = await shop.newOrder()
  await shop.db
    .updateTable('checkout_sagas')
    .set({ updated_at: new Date(Date.now() - 90_000) })
    .where('order_id', '=', id)
    .execute()
  expect(await metric('orders_sagas_unfinished')).toBe(2)
  const oldest = await metric('orders_sagas_oldest_age_seconds')
  expect(oldest).toBeGreaterThanOrEqual(90)
  expect(oldest).toBeLessThan(600)
})

it('where none awaits anything there is nothing old', async () => {
  expect(await metric('orders_sagas_unfinished')).toBe(0)
  expect(await metric('orders_sagas_oldest_age_seconds')).toBe(0)
})
