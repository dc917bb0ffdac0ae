import { customer, staff } from '@micromart/service/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forgetUser } from './forget-user.ts'
import { openEvents } from './order-key-store.ts'
import { loadOrder, readOrderEvents } from './order-store.ts'
import { projections } from './projections/index.ts'
import { type OrdersHarness, openOrders } from './testing/harness.ts'

let shop: OrdersHarness

beforeAll(async () => {
  shop = await openOrders()
})
afterAll(() => shop.close())

const order = `query($id: ID!) { order(id: $id) {
  status shipTo { name line1 line2 city region postalCode country } returnReason events { type } } }`
const personal = ['Ada Quist', 'Kanalstrasse', 'Berlin', '10115', 'too bright for me']
const address = {
  name: 'Ada Quist',
  line1: 'Kanalstrasse 7',
  line2: null,
  city: 'Berlin',
  region: null,
  postalCode: '10115',
}

/** Sends a confirmed order out, which arrives. */
async function deliver(id: string): Promise<void> {
  const parcel = { id, carrier: 'DHL', trackingNumber: '00340434161094042557' }
  const shipped = shop.ask(
    'mutation($input: ShipOrderInput!) { shipOrder(input: $input) { __typename } }',
    { input: parcel },
    staff(),
  )
  await shop.asksForMoney(id)
  await shop.capture(id)
  await shipped
  await shop.ask('mutation($id: ID!) { markDelivered(id: $id) { __typename } }', { id }, staff())
}

/** An order that has gone its whole way, up to a return with a reason. */
async function returned(): Promise<string> {
  const { id } = await shop.newOrder()
  await shop.confirm(id)
  await deliver(id)
  const reason = 'too bright for me'
  await shop.ask('mutation($id: ID!, $reason: String!) { requestReturn(id: $id, reason: $reason) { __typename } }', {
    id,
    reason,
  })
  return id
}

const read = async (id: string) => (await shop.ask(order, { id })).data.order
const destroy = (id: string) => shop.db.deleteFrom('order_keys').where('order_id', '=', id).execute()

async function statementsToForget(customerId: string): Promise<number> {
  let statements = 0
  const counted = shop.db.withPlugin({
    transformQuery({ node }) {
      statements++
      return node
    },
    transformResult: async ({ result }) => result,
  })
  await counted.transaction().execute((trx) => forgetUser(trx, shop.deps, customerId))
  return statements
}

test('no row of the database and no message says who an order is for, and whoever may see it reads it all the same', async () => {
  const id = await returned()
  expect(await shop.rowsWith(...personal)).toEqual([])
  expect(await read(id)).toMatchObject({ shipTo: { ...address, country: 'DE' }, returnReason: 'too bright for me' })
})

test('without its key an order is what it was, but for whom it was nobody reads again, however it is replayed', async () => {
  const id = await returned()
  const before = await loadOrder(shop.db, id)
  await destroy(id)
  await shop.db.deleteFrom('order_views').execute()
  await projections['order-views']?.rebuild(shop.db)
  expect(await loadOrder(shop.db, id)).toEqual(before)
  expect(await read(id)).toMatchObject({
    status: 'RETURN_REQUESTED',
    shipTo: { name: 'Erased', line1: '', city: '', postalCode: '', country: 'DE' },
    returnReason: null,
  })
  const received = await shop.ask('mutation($id: ID!) { receiveReturn(id: $id) { __typename } }', { id }, staff())
  expect(received.data.receiveReturn.__typename).toBe('OrderChanged')
})

test('what was sealed for one order opens in no other', async () => {
  const [one, other] = [await shop.newOrder(), await shop.newOrder()]
  const [event] = await readOrderEvents(shop.db, one.id)
  if (!event) throw new Error('no event')
  expect((await openEvents(shop.db, [event]))[0]?.data).toMatchObject({ shipTo: { name: 'Ada Quist', city: 'Berlin' } })
  await destroy(other.id)
  await shop.db.updateTable('order_keys').set({ order_id: other.id }).where('order_id', '=', one.id).execute()
  await expect(openEvents(shop.db, [{ ...event, subject: other.id }])).rejects.toThrow('authenticate')
})

test('who is gone is forgotten with each order that has ended, and the one under way is delivered first', async () => {
  const gone = customer('usr_gone')
  const [ended, under] = [await shop.newOrder(gone), await shop.newOrder(gone)]
  const others = await shop.newOrder()
  await shop.ask('mutation($id: ID!) { cancelOrder(id: $id) { __typename } }', { id: ended.id }, gone)
  await shop.confirm(under.id)
  await shop.hear('users.events', 'user.erased', { userId: 'usr_gone', role: 'CUSTOMER' }, { subject: 'usr_gone' })
  const nameOn = async (id: string) => (await shop.ask(order, { id }, staff())).data.order.shipTo.name
  expect(await nameOn(ended.id)).toBe('Erased')
  expect(await nameOn(under.id)).toBe('Ada Quist')

  await deliver(under.id)
  await shop.work('erased-customers')
  expect(await nameOn(under.id)).toBe('Erased')
  expect(await nameOn(others.id)).toBe('Ada Quist')
  const keys = await sql`SELECT FROM idempotency_keys WHERE caller = 'usr_gone'`.execute(shop.db)
  expect(keys.rows).toEqual([])
})

test('whoever has many orders is forgotten by as many statements as one who has few', async () => {
  const gone = customer('usr_office')
  const order = await shop.newOrder(gone)
  await sql`
    INSERT INTO order_views (order_id, number, customer_id, status, placed_at, version, document)
    SELECT 'ord_o' || nth, 'MM-O' || nth, customer_id, status, placed_at, version, document
    FROM order_views, generate_series(1, 90) AS nth WHERE order_id = ${order.id}`.execute(shop.db)
  expect(await statementsToForget('usr_office')).toBeLessThanOrEqual((await statementsToForget('usr_none')) + 3)
})

test('an order that an older version stored in clear is read as ever, and forgotten as any other', async () => {
  const gone = customer('usr_longgone')
  const { id } = await shop.newOrder(gone)
  await shop.confirm(id)
  const [placed] = await openEvents(shop.db, await readOrderEvents(shop.db, id))
  if (placed?.type !== 'order.placed') throw new Error('no such event')
  const { sealed: _sealed, ...clear } = placed.data
  const { shipTo } = clear
  await sql`UPDATE events SET message = jsonb_set(message, '{data}', ${JSON.stringify(clear)}::jsonb)
    WHERE event_id = ${placed.id}`.execute(shop.db)
  await sql`UPDATE event_snapshots SET state = state || ${JSON.stringify({ shipTo })}::jsonb WHERE stream_id = ${id}`.execute(
    shop.db,
  )
  await destroy(id)
  await projections['order-views']?.rebuild(shop.db)
  expect((await shop.ask(order, { id }, staff())).data.order.shipTo).toMatchObject(address)
  expect(await shop.rowsWith('Kanalstrasse')).not.toEqual([])

  await shop.hear(
    'users.events',
    'user.erased',
    { userId: 'usr_longgone', role: 'CUSTOMER' },
    { subject: 'usr_longgone' },
  )
  expect(await shop.rowsWith('Kanalstrasse')).toEqual([])
  expect((await shop.ask(order, { id }, staff())).data.order.shipTo).toMatchObject(address)
  await deliver(id)
  await shop.work('erased-customers')
  expect((await shop.ask(order, { id }, staff())).data.order.shipTo.name).toBe('Erased')
})
