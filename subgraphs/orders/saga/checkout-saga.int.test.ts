import { newId } from '@micromart/ids'
import { Unprocessable } from '@micromart/messaging'
import { withRemoteParent } from '@micromart/telemetry'
import { carryTraces } from '@micromart/telemetry/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeOrder } from '../change-order.ts'
import type { OrderCommand } from '../decide.ts'
import { loadOrder } from '../order-store.ts'
import { orderById } from '../projections/order-list-store.ts'
import { type OrdersHarness, openOrders } from '../testing/harness.ts'
import { unfinishedSagas } from './saga-store.ts'

let shop: OrdersHarness

beforeAll(async () => {
  shop = await openOrders()
})
afterAll(() => shop.close())

const paid = (orderId: string) => ({ orderId, paymentId: 'pay_1', amount: { amount: '59.38', currency: 'EUR' } })
const statusOf = async (id: string) => (await orderById(shop.db, id))?.status
const change = (id: string, command: OrderCommand) => changeOrder(shop.deps, id, () => command)
const awaited = async (id: string) => {
  const rows = await shop.db.selectFrom('saga_timeouts').select('timeout').where('order_id', '=', id).execute()
  return rows.map((row) => row.timeout).sort()
}
const sagaOf = (id: string) =>
  shop.db
    .selectFrom('checkout_sagas')
    .select(['phase', 'stock', 'payment'])
    .where('order_id', '=', id)
    .executeTakeFirstOrThrow()

test('an order goes from placed to confirmed as stock and payment answer, and then awaits nothing', async () => {
  const { id } = await shop.newOrder()
  expect(await awaited(id)).toEqual(['deadline', 'reserve'])
  await shop.reply('inventory.reserved', { orderId: id })
  expect(await awaited(id)).toEqual(['authorise', 'deadline'])
  expect(await statusOf(id)).toBe('PLACED')
  await shop.reply('payments.authorised', paid(id))
  expect(await statusOf(id)).toBe('CONFIRMED')
  expect(await awaited(id)).toEqual(['commit'])
  await shop.reply('inventory.committed', { orderId: id })
  expect(await awaited(id)).toEqual([])
  expect(await shop.sent(id)).toEqual([
    'order.placed',
    'ask reserve',
    'order.stock_reserved',
    'ask authorise',
    'order.payment_authorised',
    'order.confirmed',
    'ask commit',
  ])
})

test('shipping takes the money, then the goods, a received return gives the money back', async () => {
  const { id } = await shop.newOrder()
  await shop.confirm(id)
  await change(id, { type: 'ship', carrier: 'DHL', trackingNumber: '0034', at: shop.clock().toISOString() })
  expect((await shop.sent(id)).slice(-2)).toEqual(['order.shipment_requested', 'ask capture'])
  expect(await statusOf(id)).toBe('CONFIRMED')
  await shop.reply('payments.captured', paid(id))
  expect((await shop.sent(id)).slice(-3)).toEqual(['order.payment_captured', 'order.shipped', 'ask ship'])
  await shop.reply('inventory.shipped', { orderId: id })
  await change(id, { type: 'mark delivered', at: shop.clock().toISOString() })
  await change(id, { type: 'request return', reason: 'too bright' })
  await change(id, { type: 'receive return' })
  expect((await shop.sent(id)).slice(-2)).toEqual(['order.return_received', 'ask refund'])
  await shop.reply('payments.refunded', paid(id))
  expect(await awaited(id)).toEqual([])
  expect(await statusOf(id)).toBe('RETURNED')
})

test('a refused payment is asked for no more by itself, and again under a new id when staff want it', async () => {
  const { id } = await shop.newOrder()
  await shop.confirm(id)
  const ship = { type: 'ship', carrier: 'DHL', trackingNumber: '0034', at: shop.clock().toISOString() } as const
  await change(id, ship)
  expect(await awaited(id)).toEqual(['capture'])
  await shop.refuse(id)
  expect(await awaited(id)).toEqual([])
  expect(await sagaOf(id)).toEqual({ phase: 'confirmed', stock: 'committed', payment: 'refused' })
  expect(await statusOf(id)).toBe('CONFIRMED')
  await change(id, ship)
  expect((await shop.sent(id)).slice(-3)).toEqual([
    'order.payment_refused',
    'order.shipment_requested',
    'ask capture_2',
  ])
  // The first answer once more says nothing about this time.
  await shop.refuse(id)
  await change(id, { type: 'cancel', reason: 'STAFF_REQUEST' })
  expect(await sagaOf(id)).toEqual({ phase: 'cancelled', stock: 'releasing', payment: 'refused' })
})

test('a declined card cancels the order and releases what was reserved', async () => {
  const { id } = await shop.newOrder()
  await shop.reply('inventory.reserved', { orderId: id })
  await shop.reply('payments.declined', { orderId: id, paymentId: 'pay_1', declineCode: 'card_declined' })
  expect(await orderById(shop.db, id)).toMatchObject({ status: 'CANCELLED', cancelReason: 'PAYMENT_DECLINED' })
  expect((await shop.sent(id)).slice(-3)).toEqual(['order.payment_declined', 'order.cancelled', 'ask release'])
  await shop.reply('inventory.released', { orderId: id })
  expect(await awaited(id)).toEqual([])
  expect(await sagaOf(id)).toEqual({ phase: 'cancelled', stock: 'released', payment: 'declined' })
})

test('an order that is out of stock is cancelled and its card never asked', async () => {
  const { id } = await shop.newOrder()
  await shop.reply('inventory.rejected', { orderId: id, short: [{ sku: 'LANTERN', wanted: 2, available: 1 }] })
  expect(await orderById(shop.db, id)).toMatchObject({ status: 'CANCELLED', cancelReason: 'OUT_OF_STOCK' })
  expect(await shop.sent(id)).toEqual(['order.placed', 'ask reserve', 'order.stock_rejected', 'order.cancelled'])
  expect(await awaited(id)).toEqual([])
})

test('cancelling while the card is being asked takes both steps back', async () => {
  const { id } = await shop.newOrder()
  await shop.reply('inventory.reserved', { orderId: id })
  await change(id, { type: 'cancel', reason: 'CUSTOMER_REQUEST' })
  expect(await statusOf(id)).toBe('CANCELLED')
  expect((await shop.sent(id)).slice(-3)).toEqual(['order.cancelled', 'ask release', 'ask void'])
  await shop.reply('payments.authorised', paid(id))
  await shop.reply('inventory.released', { orderId: id })
  await shop.reply('payments.voided', { orderId: id })
  expect(await awaited(id)).toEqual([])
  expect(await statusOf(id)).toBe('CANCELLED')
})

test('a reply that comes twice is heard once', async () => {
  const { id } = await shop.newOrder()
  await shop.reply('inventory.reserved', { orderId: id }, `evt_${id}`)
  await shop.reply('inventory.reserved', { orderId: id }, `evt_${id}`)
  await shop.reply('inventory.reserved', { orderId: id })
  expect((await loadOrder(shop.db, id)).version).toBe(2)
  expect((await shop.sent(id)).filter((sent) => sent === 'ask authorise')).toHaveLength(1)
})

test('a reply about no order of ours can never be handled', async () => {
  await expect(shop.reply('inventory.reserved', { orderId: 'ord_nothing' })).rejects.toThrow(Unprocessable)
})

test('replies and people at once leave one history without a gap', async () => {
  const { id } = await shop.newOrder()
  await Promise.all([
    shop.reply('inventory.reserved', { orderId: id }),
    change(id, { type: 'cancel', reason: 'CUSTOMER_REQUEST' }),
    change(id, { type: 'cancel', reason: 'STAFF_REQUEST' }),
    shop.reply('inventory.reserved', { orderId: id }),
  ])
  const order = await orderById(shop.db, id)
  expect(order?.status).toBe('CANCELLED')
  const { state, version } = await loadOrder(shop.db, id)
  expect({ ...state, version }).toEqual(order)
  expect((await shop.sent(id)).filter((sent) => sent === 'order.cancelled')).toHaveLength(1)
})

test('a command that nobody answers is sent again under its id', async () => {
  const { id } = await shop.newOrder()
  await shop.runTimeouts()
  expect(await shop.sent(id)).toEqual(['order.placed', 'ask reserve'])
  shop.passTime(21_000)
  await shop.runTimeouts()
  expect(await shop.sent(id)).toEqual(['order.placed', 'ask reserve', 'ask reserve'])
  const [first, second] = await shop.db
    .selectFrom('outbox')
    .select('value')
    .where('topic', '=', 'inventory.commands')
    .where('key', '=', id)
    .orderBy('id')
    .execute()
  expect(JSON.parse(second?.value ?? '').data).toEqual(JSON.parse(first?.value ?? '').data)
  await shop.reply('inventory.reserved', { orderId: id })
  shop.passTime(6_000)
  await shop.runTimeouts()
  expect((await shop.sent(id)).filter((sent) => sent === 'ask authorise')).toHaveLength(1)
})

test('two workers at once send what is late only once', async () => {
  const { id } = await shop.newOrder()
  shop.passTime(21_000)
  await Promise.all([shop.runTimeouts(), shop.runTimeouts(), shop.runTimeouts()])
  expect((await shop.sent(id)).filter((sent) => sent === 'ask reserve')).toHaveLength(2)
})

test('an order that is not confirmed in time is cancelled, and what was begun is undone', async () => {
  const { id } = await shop.newOrder()
  await shop.reply('inventory.reserved', { orderId: id })
  shop.passTime(shop.deps.timing.deadlineMs + 1_000)
  await shop.runTimeouts()
  expect(await orderById(shop.db, id)).toMatchObject({ status: 'CANCELLED', cancelReason: 'TIMED_OUT' })
  expect(await awaited(id)).toEqual(['release', 'void'])
  expect((await shop.sent(id)).slice(-2)).toEqual(['ask release', 'ask void'])
})

test('no deadline passes while what was said by then may not have been heard; what is awaited is asked for all the same', async () => {
  const { id } = await shop.newOrder()
  await shop.reply('inventory.reserved', { orderId: id })
  shop.deafen(true)
  shop.passTime(shop.deps.timing.deadlineMs + 1_000)
  await shop.runTimeouts()
  expect(await statusOf(id)).toBe('PLACED')
  expect((await shop.sent(id)).filter((sent) => sent === 'ask authorise')).toHaveLength(2)
  // It is heard at last: the order is late, and as good as any.
  await shop.reply('payments.authorised', paid(id))
  shop.deafen(false)
  await shop.runTimeouts()
  expect(await statusOf(id)).toBe('CONFIRMED')
})

test('sagas that cannot be loaded stop no other, however many they are, and are asked about less and less', async () => {
  const broken = Array.from({ length: 201 }, () => newId('ord'))
  const { id } = await shop.newOrder()
  // Each has a saga, and no order: due before any other.
  await sql`
    INSERT INTO checkout_sagas (order_id, state, updated_at)
    SELECT broken, jsonb_set(state, '{orderId}', to_jsonb(broken)), updated_at
    FROM checkout_sagas, unnest(${broken}::text[]) broken WHERE order_id = ${id}`.execute(shop.db)
  await sql`
    INSERT INTO saga_timeouts (order_id, timeout, due_at)
    SELECT broken, 'reserve', '2020-01-01' FROM unnest(${broken}::text[]) broken`.execute(shop.db)
  // All but one have failed just now: they alone would fill the limit.
  const before = broken.slice(1)
  shop.passTime(21_000)
  await sql`
    INSERT INTO put_off SELECT 'saga-timeouts', broken, 1, ${shop.clock()}::timestamptz + interval '1 hour', ''
    FROM unnest(${before}::text[]) broken`.execute(shop.db)
  await shop.runTimeouts()
  expect((await shop.sent(id)).filter((sent) => sent === 'ask reserve')).toHaveLength(2)
  const failures = async () => {
    const { rows } = await sql<{
      sum: number
    }>`SELECT sum(failures)::int FROM put_off WHERE worker = 'saga-timeouts'`.execute(shop.db)
    return rows[0]?.sum
  }
  expect(await failures()).toBe(broken.length)
  expect(await shop.sent(broken[0] ?? '')).toEqual([])
  shop.passTime(1_500)
  await shop.runTimeouts()
  expect(await failures()).toBe(broken.length + 1)
  await sql`DELETE FROM saga_timeouts WHERE order_id = ANY (${broken}::text[])`.execute(shop.db)
  await sql`DELETE FROM checkout_sagas WHERE order_id = ANY (${broken}::text[])`.execute(shop.db)
  await sql`DELETE FROM put_off`.execute(shop.db)
})

test('after the pivot a step is repeated for ever, and somebody is told', async () => {
  const { id } = await shop.newOrder()
  await shop.reply('inventory.reserved', { orderId: id })
  await shop.reply('payments.authorised', paid(id))
  for (let attempt = 0; attempt < 8; attempt++) {
    shop.passTime(31_000)
    await shop.runTimeouts()
  }
  expect((await shop.sent(id)).filter((sent) => sent === 'ask commit')).toHaveLength(9)
  expect(await shop.registry.getSingleMetricAsString('orders_saga_steps_overdue_total')).toContain('step="commit"')
  expect(await statusOf(id)).toBe('CONFIRMED')
  expect((await unfinishedSagas(shop.db)).count).toBeGreaterThan(0)
})

test('a reservation that could not be kept cancels the confirmed order and gives the money back', async () => {
  const { id } = await shop.newOrder()
  await shop.reply('inventory.reserved', { orderId: id })
  await shop.reply('payments.authorised', paid(id))
  await shop.reply('inventory.commit_rejected', { orderId: id })
  expect(await orderById(shop.db, id)).toMatchObject({ status: 'CANCELLED', cancelReason: 'OUT_OF_STOCK' })
  expect((await shop.sent(id)).slice(-2)).toEqual(['order.cancelled', 'ask void'])
})

test('what is asked for again, and what a deadline brings, belong to the trace that the order was placed in', async () => {
  carryTraces(true)
  try {
    const trace = { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', tracestate: 'rojo=1' }
    const { id } = await withRemoteParent(trace, () => shop.newOrder())
    const others = await withRemoteParent({ ...trace, tracestate: 'congo=2' }, () => shop.newOrder())
    shop.passTime(60_000)
    await shop.work('saga-timeouts')
    const asked = (of: string) => shop.outboxOn('inventory.commands', of)
    expect(await asked(id)).toMatchObject([trace, trace])
    expect((await asked(others.id)).at(-1)).toMatchObject({ tracestate: 'congo=2' })
    shop.passTime(10 * 60_000)
    await shop.work('saga-timeouts')
    const said = await shop.outbox(id)
    expect(said.find(({ type }) => type === 'order.cancelled')).toMatchObject(trace)
  } finally {
    carryTraces(false)
  }
})
