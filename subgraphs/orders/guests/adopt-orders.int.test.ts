import { newId } from '@micromart/ids'
import { emailKey } from '@micromart/input'
import { customer, type Somebody } from '@micromart/service/testing'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rebuildOrderViews } from '../projections/order-view-store.ts'
import { sampleEmail as email, guestsOf } from '../testing/guests.ts'
import { type OrdersHarness, openOrders } from '../testing/harness.ts'
import { mostAdopted } from './adopt-orders.ts'

let shop: OrdersHarness
let guests: ReturnType<typeof guestsOf>

beforeEach(async () => {
  shop = await openOrders()
  guests = guestsOf(shop)
})
afterEach(() => shop.close())

const orderQuery = 'query($id: ID!) { order(id: $id) { id actions } }'
const cancel = 'mutation($id: ID!) { cancelOrder(id: $id) { __typename } }'
const claimOrders = `mutation { claimOrders { __typename ... on OrdersClaimed { orders { id customer { id } } } } }`

const seen = async (id: string, as: Somebody) => (await shop.ask(orderQuery, { id }, as)).data?.order ?? null

/** Somebody has confirmed an address, as users tells. */
async function confirms(userId: string, address = email) {
  shop.peers.state.account = { email: address, emailVerified: true }
  await shop.hear('users.events', 'user.email_verified', { userId, role: 'CUSTOMER' }, { subject: userId, version: 2 })
  await shop.work('adoptions')
}

test('an account that confirms the address has the order, whose token is over then', async () => {
  const { id, holder } = await guests.newOrder()
  const { id: bos } = await guests.newOrder({ email: 'bo@buyers.example' })
  const ada = customer('usr_ada')
  const events = await shop.followOrder(id, undefined, holder)
  shop.peers.state.account = { email, emailVerified: false }
  expect((await shop.ask(claimOrders, {}, ada)).data.claimOrders).toEqual({ __typename: 'EmailNotConfirmed' })
  expect(await seen(id, ada)).toBeNull()

  await confirms('usr_ada', email.toLowerCase())
  expect(await seen(id, ada)).toMatchObject({ id, actions: ['CANCEL'] })
  expect(await seen(bos, ada)).toBeNull()
  expect(await seen(id, holder)).toBeNull()
  expect((await shop.ask(cancel, { id }, holder)).data.cancelOrder.__typename).toBe('NotFound')
  expect(await events.next()).toMatchObject({ done: true })
  expect(await shop.sent(id)).toEqual(['order.placed', 'ask reserve', 'order.adopted'])
  expect(await shop.db.selectFrom('guest_contacts').select('order_id').execute()).toEqual([{ order_id: bos }])

  await rebuildOrderViews(shop.db)
  expect(await seen(id, ada)).toMatchObject({ id })
  await shop.confirm(id)
  expect((await shop.outbox(id)).filter(({ type }) => type.startsWith('payments.'))).toMatchObject([
    { data: { customerId: expect.stringMatching(/^gst_/) } },
  ])
})

test('an order that was placed after the address was confirmed is claimed', async () => {
  await confirms('usr_ada')
  const { id } = await guests.newOrder()
  await shop.work('adoptions')
  const ada = customer('usr_ada')
  expect(await seen(id, ada)).toBeNull()
  expect((await shop.ask(claimOrders, {}, ada)).data.claimOrders).toEqual({
    __typename: 'OrdersClaimed',
    orders: [{ id, customer: { id: 'usr_ada' } }],
  })
  expect((await shop.ask(claimOrders, {}, ada)).data.claimOrders).toMatchObject({ orders: [] })
})

test('more than can be claimed at once becomes theirs soon after', async () => {
  await confirms('usr_ada')
  await sql`
    INSERT INTO guest_contacts (order_id, email, email_key)
    SELECT 'ord_' || lpad(nth::text, 32, '0'), ${email}, ${emailKey(email)}
    FROM generate_series(1, ${mostAdopted}::int) AS nth`.execute(shop.db)
  const { id } = await guests.newOrder()
  const ada = customer('usr_ada')
  expect((await shop.ask(claimOrders, {}, ada)).data.claimOrders).toMatchObject({ orders: [] })
  await shop.work('adoptions')
  expect(await seen(id, ada)).toMatchObject({ id })
  expect(await shop.db.selectFrom('adoptions').selectAll().execute()).toEqual([])
})

test('while users is away nothing is adopted, and all of it later', async () => {
  const { id } = await guests.newOrder()
  shop.peers.users.health = 'failing'
  await confirms('usr_ada')
  expect(await shop.putOff('adoptions')).toEqual([
    { item: 'usr_ada', reason: expect.stringContaining('users answered 503') },
  ])
  const { errors } = await shop.ask(claimOrders, {}, customer('usr_ada'))
  expect(errors?.[0]?.extensions.code).toBe('SUBGRAPH_UNAVAILABLE')
  shop.peers.users.health = 'well'
  shop.passTime(30_000)
  await shop.work('adoptions')
  expect(await seen(id, customer('usr_ada'))).toMatchObject({ id })
  expect(await shop.db.selectFrom('adoptions').selectAll().execute()).toEqual([])
  expect(await shop.putOff('adoptions')).toEqual([])
})

test('while users cannot tell an address nothing is taken for none', async () => {
  const { id } = await guests.newOrder()
  const { account } = shop.peers.state
  shop.peers.state.account = {} as never
  await shop.hear(
    'users.events',
    'user.email_verified',
    { userId: 'usr_ada', role: 'CUSTOMER' },
    { subject: 'usr_ada' },
  )
  await shop.work('adoptions')
  expect(await shop.putOff('adoptions')).toEqual([
    { item: 'usr_ada', reason: expect.stringContaining('users does not say an address') },
  ])
  const { errors } = await shop.ask(claimOrders, {}, customer('usr_ada'))
  expect(errors?.[0]?.extensions.code).toBe('SUBGRAPH_UNAVAILABLE')
  shop.peers.state.account = { ...account, email }
  shop.passTime(30_000)
  await shop.work('adoptions')
  expect(await seen(id, customer('usr_ada'))).toMatchObject({ id })
})

test('a replayed key of an order that was adopted shows it to nobody', async () => {
  const ada = guests.newGuest()
  const idempotencyKey = newId('req')
  await guests.place({ idempotencyKey }, ada)
  await confirms('usr_ada')
  expect(await guests.place({ idempotencyKey }, ada)).toMatchObject({ __typename: 'IdempotencyKeyReused' })
})
