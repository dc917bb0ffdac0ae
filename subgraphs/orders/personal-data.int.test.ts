import { staff } from '@micromart/service/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

/** An order that has gone its whole way, up to a return with a reason. */
async function returned(): Promise<string> {
  const { id } = await shop.newOrder()
  await shop.confirm(id)
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
  const reason = 'too bright for me'
  await shop.ask('mutation($id: ID!, $reason: String!) { requestReturn(id: $id, reason: $reason) { __typename } }', {
    id,
    reason,
  })
  return id
}

const read = async (id: string) => (await shop.ask(order, { id })).data.order
const destroy = (id: string) => shop.db.deleteFrom('order_keys').where('order_id', '=', id).execute()

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
