import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSampleShop, type SampleShop } from '../testing/sample-shop.ts'
import { history } from './history.ts'

let shop: SampleShop
beforeAll(async () => {
  shop = await openSampleShop()
})
afterAll(() => shop.close())

const faultsOf = (orderId: string) => shop.faults(history, orderId)

test('a missing event is found', async () => {
  const orderId = await shop.confirmed()
  await sql`DELETE FROM events WHERE stream_id = ${orderId} AND version = 3`.execute(shop.orders)
  expect(await faultsOf(orderId)).toContain('has events 1, 2, 4')
})

test('a version that came twice is found', async () => {
  const orderId = await shop.confirmed()
  await sql`ALTER TABLE events DROP CONSTRAINT events_pkey`.execute(shop.orders)
  await sql`INSERT INTO events (stream_id, version, event_id, type, message)
            SELECT stream_id, version, event_id || 'x', type, message FROM events
            WHERE stream_id = ${orderId} AND version = 2`.execute(shop.orders)
  expect(await faultsOf(orderId)).toContain('has events 1, 2, 2, 3, 4')
})

test('a stream that is not where its events end is found, and events without a stream', async () => {
  const orderId = await shop.confirmed()
  await sql`UPDATE event_streams SET version = 5 WHERE stream_id = ${orderId}`.execute(shop.orders)
  expect(await faultsOf(orderId)).toEqual(['is at version 5 and has 4 events'])
  await sql`DELETE FROM event_streams WHERE stream_id = ${orderId}`.execute(shop.orders)
  expect(await faultsOf(orderId)).toEqual(['has events and no stream', 'has a view and no stream'])
})

test('an event in the wrong place is found', async () => {
  const orderId = await shop.confirmed()
  await sql`UPDATE events SET message = jsonb_set(message, '{aggregateversion}', '7')
            WHERE stream_id = ${orderId} AND version = 2`.execute(shop.orders)
  expect(await faultsOf(orderId)).toEqual([`keeps as event 2 what says it is 7 of ${orderId}`])
})

test('a view that says what never happened is found, in any part of it', async () => {
  const orderId = await shop.confirmed()
  await sql`UPDATE order_views SET status = 'SHIPPED', version = 5 WHERE order_id = ${orderId}`.execute(shop.orders)
  expect(await faultsOf(orderId)).toEqual(['is CONFIRMED at version 4, and its view says SHIPPED at version 5'])
  const other = await shop.confirmed()
  await sql`UPDATE order_views SET document = jsonb_set(document, '{total,amount}', '"0.01"')
            WHERE order_id = ${other}`.execute(shop.orders)
  expect(await faultsOf(other)).toEqual(['has a view that differs from a replay'])
  await sql`DELETE FROM order_views WHERE order_id = ${other}`.execute(shop.orders)
  expect(await faultsOf(other)).toEqual(['has no view'])
})

test('a snapshot that a replay does not give is found', async () => {
  const orderId = await shop.confirmed()
  await sql`UPDATE event_snapshots SET state = jsonb_set(state, '{status}', '"PLACED"')
            WHERE stream_id = ${orderId}`.execute(shop.orders)
  expect(await faultsOf(orderId)).toEqual(['is another order when it is loaded by its snapshot'])
})

test('a history that nobody can read is found, and the look goes on', async () => {
  const orderId = await shop.confirmed()
  await sql`UPDATE events SET message = message - 'data' WHERE stream_id = ${orderId} AND version = 1`.execute(
    shop.orders,
  )
  expect(await faultsOf(orderId)).toEqual([expect.stringContaining('cannot be replayed: ')])
})
