import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSampleShop, type SampleShop } from '../testing/sample-shop.ts'
import { outboxDrains } from './outbox-drains.ts'

let shop: SampleShop
beforeAll(async () => {
  shop = await openSampleShop()
})
afterAll(() => shop.close())

test('an event that is stored and was never said is lost', async () => {
  const { orderId } = await shop.placed()
  const { rows } = await sql<{ id: string }>`
    SELECT event_id AS id FROM events WHERE stream_id = ${orderId}`.execute(shop.orders)
  expect(await shop.faults(outboxDrains(), `${orderId} 1`)).toEqual([])
  await shop.orders.deleteFrom('outbox').where('key', '=', orderId).execute()
  expect(await shop.faults(outboxDrains(), `${orderId} 1`)).toEqual([
    `is event ${rows[0]?.id}, neither on the log nor in the outbox`,
  ])
})

test('an event that is said and was never stored is invented', async () => {
  const value = JSON.stringify({ id: 'evt_invented', aggregateversion: 1 })
  const invented = await shop.say('orders.events', 7, 'ord_invented', value)
  const unreadable = await shop.say('orders.events', 7, 'ord_invented', 'no JSON at all')
  expect(await shop.faults(outboxDrains(), invented)).toEqual(["says event evt_invented, which no order's stream has"])
  expect(await shop.faults(outboxDrains(), unreadable)).toEqual(["says event null, which no order's stream has"])
})

test('what is older than the log reaches back is not lost', async () => {
  const other = await openSampleShop()
  try {
    const { orderId } = await other.placed()
    await other.relay()
    for (let partition = 0; partition < 8; partition++) {
      await other.forget('orders.events', partition, 1)
      await other.say('orders.events', partition, `ord_${partition}`, 'no JSON at all')
    }
    expect(await other.faults(outboxDrains(), `${orderId} 1`)).toEqual([])
    const { orderId: younger } = await other.placed()
    await other.orders.deleteFrom('outbox').where('key', '=', younger).execute()
    expect(await other.faults(outboxDrains(), `${younger} 1`)).toEqual([
      expect.stringContaining('neither on the log nor in the outbox'),
    ])
  } finally {
    await other.close()
  }
})

test('stock and payments that are ahead of what was said of them are found, and those behind it', async () => {
  const orderId = await shop.confirmed()
  const { id } = await shop.payments
    .selectFrom('payments')
    .select('id')
    .where('order_id', '=', orderId)
    .executeTakeFirstOrThrow()
  await sql`UPDATE payments SET version = 2 WHERE id = ${id}`.execute(shop.payments)
  expect(await shop.faults(outboxDrains(), id)).toEqual(['is at version 2, of which payments.events has not heard'])
  await shop.relay()
  await sql`UPDATE payments SET version = 0 WHERE id = ${id}`.execute(shop.payments)
  expect(await shop.faults(outboxDrains(), id)).toEqual(['was never at version 1, of which payments.events speaks'])
  const { variant_id } = await shop.inventory.selectFrom('stock').select('variant_id').executeTakeFirstOrThrow()
  await sql`UPDATE stock SET version = 99 WHERE variant_id = ${variant_id}`.execute(shop.inventory)
  expect(await shop.faults(outboxDrains(), variant_id)).toEqual([
    'is at version 99, of which inventory.events has not heard',
  ])
})

test('an outbox that does not drain is found', async () => {
  await shop.placed()
  const since = new Date(shop.clock().getTime() - 60_001)
  expect(await shop.faults(outboxDrains(), 'orders')).toEqual([])
  await shop.orders.updateTable('outbox').set({ at: since }).execute()
  const { length } = await shop.orders.selectFrom('outbox').select('id').execute()
  expect(await shop.faults(outboxDrains(), 'orders')).toEqual([
    `has ${length} messages in its outbox since ${since.toISOString()}`,
  ])
})
