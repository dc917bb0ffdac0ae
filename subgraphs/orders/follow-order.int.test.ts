import { customer, guest, staff } from '@micromart/service/testing'
import { eventually } from '@micromart/testing'
import type { ExecutionResult } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeOrder } from './change-order.ts'
import { followOrder } from './follow-order.ts'
import { ada, type OrdersHarness, openOrders } from './testing/harness.ts'

let shop: OrdersHarness

beforeAll(async () => {
  shop = await openOrders()
})
afterAll(() => shop.close())

async function take(updates: AsyncGenerator<ExecutionResult>, count: number): Promise<unknown[]> {
  const taken: unknown[] = []
  while (taken.length < count) {
    const { value, done } = await updates.next()
    if (done) break
    taken.push((value.data?.orderUpdated as { type: string } | undefined)?.type ?? value)
  }
  return taken
}

const cancel = (id: string) => changeOrder(shop.deps, id, () => ({ type: 'cancel', reason: 'CUSTOMER_REQUEST' }))

test('whoever comes late sees all that they missed, then what happens, until nothing more can', async () => {
  const { id } = await shop.newOrder()
  await shop.reply('inventory.reserved', { orderId: id })
  const updates = await shop.followOrder(id, 0)
  expect(await take(updates, 2)).toEqual(['ORDER_PLACED', 'STOCK_RESERVED'])
  const next = take(updates, 3)
  await shop.confirm(id)
  await cancel(id)
  expect(await next).toEqual(['PAYMENT_AUTHORISED', 'ORDER_CONFIRMED', 'ORDER_CANCELLED'])
  expect(await updates.next()).toMatchObject({ done: true })
})

test('a dropped connection resumes after the last event that was seen', async () => {
  const { id } = await shop.newOrder()
  await shop.confirm(id)
  const updates = await shop.followOrder(id, 2)
  expect(await take(updates, 2)).toEqual(['PAYMENT_AUTHORISED', 'ORDER_CONFIRMED'])
  await updates.return(undefined)
})

test('without a place to resume from, only what happens from now on is told', async () => {
  const { id } = await shop.newOrder()
  const updates = await shop.followOrder(id)
  const next = take(updates, 1)
  await shop.reply('inventory.reserved', { orderId: id })
  expect(await next).toEqual(['STOCK_RESERVED'])
  await updates.return(undefined)
})

test('each event shows the order as it is now', async () => {
  const { id } = await shop.newOrder()
  await cancel(id)
  const { value } = await (await shop.followOrder(id, 0)).next()
  expect(value.data).toMatchObject({
    orderUpdated: { sequence: 1, type: 'ORDER_PLACED', order: { status: 'CANCELLED' } },
  })
})

test('an order that is over ends the stream at once', async () => {
  const { id } = await shop.newOrder()
  await cancel(id)
  expect(await (await shop.followOrder(id)).next()).toMatchObject({ done: true })
})

const fromTheFirst = (id: string) => ({ id, after: 0, maySee: () => true })

test('nothing is missed and nothing told twice while events happen as fast as they can', async () => {
  const { id } = await shop.newOrder()
  const sequences: number[] = []
  const following = (async () => {
    for await (const { event } of followOrder(shop.deps, fromTheFirst(id))) sequences.push(event.aggregateversion ?? 0)
  })()
  await shop.confirm(id)
  await cancel(id)
  await following
  expect(sequences).toEqual([1, 2, 3, 4, 5])
})

test('a lost notification delays, but loses nothing', async () => {
  const { id } = await shop.newOrder()
  const deaf = { on: () => () => {}, hints: () => () => {}, close: async () => {} }
  const types: string[] = []
  const following = (async () => {
    for await (const { event } of followOrder({ ...shop.deps, live: deaf }, fromTheFirst(id))) types.push(event.type)
  })()
  await eventually(() => expect(types).toEqual(['order.placed']))
  await cancel(id)
  await following
  expect(types).toEqual(['order.placed', 'order.cancelled'])
})

test('somebody else’s order and one that does not exist get the same answer', async () => {
  const { id } = await shop.newOrder()
  const refusal = (...asked: Parameters<OrdersHarness['followOrder']>) =>
    shop.followOrder(...asked).then(
      () => 'a stream',
      ({ message, extensions }) => [message, extensions.code],
    )
  const others = await refusal(id, 0, customer('usr_eve'))
  const missing = await refusal('ord_00000000000000000000000000000000', 0, ada)
  expect(others).toEqual(['There is no such order.', 'NOT_FOUND'])
  expect(missing).toEqual(others)
  expect(await refusal("' OR 1=1--", 0, ada)).toEqual(others)
  const asGuest = "Sign in first, or send the order's token as x-order-token."
  expect(await refusal(id, 0, guest())).toEqual([asGuest, 'UNAUTHENTICATED'])
  expect(await refusal(id, -1, ada)).toEqual(['"after" must not be below 0.', 'BAD_USER_INPUT'])
  const updates = await shop.followOrder(id, 0, staff())
  expect(await take(updates, 1)).toEqual(['ORDER_PLACED'])
  await updates.return(undefined)
})
