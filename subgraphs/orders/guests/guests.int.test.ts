import { newId } from '@micromart/ids'
import { emailKey } from '@micromart/input'
import { countTry } from '@micromart/service'
import { customer, guest, type Somebody, service, staff } from '@micromart/service/testing'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rebuildOrderViews } from '../projections/order-view-store.ts'
import { type OrdersHarness, openOrders } from '../testing/harness.ts'
import { anotherCart, sampleWish } from '../testing/samples.ts'
import { mostAdopted } from './adopt-orders.ts'

let shop: OrdersHarness

beforeEach(async () => {
  shop = await openOrders()
})
afterEach(() => shop.close())

const email = 'Ada.Quist@Buyers.example'
const guestWish = (change: { email?: string; cardToken?: string; cartId?: string; idempotencyKey?: string } = {}) => {
  const { email: to = email, cardToken = 'pm_card_visa', ...wish } = change
  return sampleWish({ paymentMethodId: undefined, guest: { email: to, cardToken }, ...wish })
}

const placeOrder = `mutation($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename
  ... on OrderPlaced { orderToken replayed order { id number customer { id } status } }
  ... on InvalidInput { path } ... on TooManyAttempts { retryAt } ... on Problem { message } } }`
const orderQuery = 'query($id: ID!) { order(id: $id) { id status actions shipTo { name } } }'
const cancel = `mutation($id: ID!) { cancelOrder(id: $id) { __typename
  ... on OrderChanged { order { status cancelReason } } } }`
const claimOrders = `mutation { claimOrders { __typename ... on OrdersClaimed { orders { id customer { id } } } } }`

/** A guest with a cart of their own, which is the next that is quoted. */
function somebodyNew(): Somebody {
  const cart = anotherCart(newId('crt'))
  shop.peers.state.cart = cart
  return guest(`guest_${cart.id}`)
}

const cartId = () => shop.peers.state.cart?.id ?? ''

async function place(change: Parameters<typeof guestWish>[0] = {}, as = somebodyNew()) {
  const { data, errors } = await shop.ask(placeOrder, { input: guestWish({ cartId: cartId(), ...change }) }, as)
  return errors ? errors[0]?.extensions.code : data.placeOrder
}

/** A guest's new order, and who has its token. */
async function newOrder(change: Parameters<typeof guestWish>[0] = {}) {
  const { orderToken, order } = await place(change)
  return { id: order.id as string, holder: { ...guest(), orderToken } as Somebody }
}

const seen = async (id: string, as: Somebody) => (await shop.ask(orderQuery, { id }, as)).data?.order ?? null

/** Somebody has confirmed an address, as users tells. */
async function confirms(userId: string, address = email) {
  shop.peers.state.account = { email: address, emailVerified: true }
  await shop.hear('users.events', 'user.email_verified', { userId, role: 'CUSTOMER' }, { subject: userId, version: 2 })
  await shop.work('adoptions')
}

test('a guest orders out of their own cart, by a card that is kept for this order, and gets its token', async () => {
  const ada = somebodyNew()
  const placed = await place({}, ada)
  expect(placed).toMatchObject({ replayed: false, order: { status: 'PLACED', customer: null } })
  expect(placed.orderToken).toMatch(/^[\w-]{43}$/)
  expect(shop.peers.cart.asked[0]?.headers).toMatchObject({ 'x-cart-token': ada.cartToken })
  const { customerId } = (await shop.outboxOn('orders.events', placed.order.id))[0]?.data ?? {}
  expect(customerId).toMatch(/^gst_[\da-f]{32}$/)
  expect(shop.peers.state.guests).toEqual([customerId])
  await shop.confirm(placed.order.id)
  expect(await shop.sent(placed.order.id)).toContain('ask authorise')
})

test('neither the address, the card nor the token of an order is in any message or event', async () => {
  const { id, holder } = await newOrder()
  await shop.confirm(id)
  const said = JSON.stringify([await shop.outbox(id), await shop.db.selectFrom('order_views').selectAll().execute()])
  for (const secret of [email, email.toLowerCase(), 'pm_card_visa', holder.orderToken ?? '?']) {
    expect(said).not.toContain(secret)
  }
})

test('the same key of the same cart is the same order, of another cart another one', async () => {
  const ada = somebodyNew()
  const idempotencyKey = newId('req')
  const first = await place({ idempotencyKey }, ada)
  expect(await place({ idempotencyKey }, ada)).toEqual({ ...first, replayed: true })
  expect(await place({ idempotencyKey, email: 'eve@buyers.example' }, ada)).toMatchObject({
    __typename: 'IdempotencyKeyReused',
  })
  expect((await place({ idempotencyKey })).order.id).not.toBe(first.order.id)
  expect(shop.peers.state.guests).toHaveLength(2)
})

test('who is neither signed in nor a guest with a cart orders nothing, and nobody is both', async () => {
  const input = { ...sampleWish(), cartId: cartId() }
  const ask = async (wish: object, as: Somebody) => {
    const { data, errors } = await shop.ask(placeOrder, { input: { ...input, ...wish } }, as)
    return errors ? errors[0]?.extensions.code : [data.placeOrder.__typename, data.placeOrder.path]
  }
  const { guest: details } = guestWish()
  expect(await ask({}, guest('guest_1'))).toBe('UNAUTHENTICATED')
  expect(await ask({ guest: details, paymentMethodId: null }, guest())).toBe('UNAUTHENTICATED')
  expect(await ask({ guest: details }, guest('guest_1'))).toEqual(['InvalidInput', ['paymentMethodId']])
  expect(await ask({ guest: details, paymentMethodId: null }, customer())).toEqual(['InvalidInput', ['guest']])
  expect(await ask({ paymentMethodId: null }, customer())).toEqual(['InvalidInput', ['paymentMethodId']])
  for (const wrong of ['ada', 'ada@buyers', 'ada@buyers.example\nBcc: eve@buyers.example']) {
    const refused = await ask({ guest: { ...details, email: wrong }, paymentMethodId: null }, guest('guest_1'))
    expect(refused).toEqual(['InvalidInput', ['guest', 'email']])
  }
  expect(shop.peers.cart.asked).toEqual([])
})

test('a card that is refused, or that nobody knows, leaves no order', async () => {
  expect(await place({ cardToken: 'pm_card_chargeDeclined' })).toMatchObject({
    __typename: 'PaymentMethodUnusable',
    message: 'The card was refused: It was declined.',
  })
  expect(await place({ cardToken: 'pm_card_nobody' })).toMatchObject({ path: ['guest', 'cardToken'] })
  expect(await shop.db.selectFrom('guest_contacts').selectAll().execute()).toEqual([])
})

test('no address is mailed, and no card tried, more than ten times in an hour, however it is written', async () => {
  for (let nth = 0; nth < 10; nth++) {
    const refused = await place({ email: nth % 2 ? email : email.toLowerCase(), cardToken: 'pm_card_chargeDeclined' })
    expect(refused.__typename).toBe('PaymentMethodUnusable')
  }
  expect(await place()).toMatchObject({ __typename: 'TooManyAttempts', retryAt: expect.any(String) })
  expect((await place({ email: 'bo@buyers.example' })).__typename).toBe('OrderPlaced')
})

test('of many tries at once each is counted before it is made', async () => {
  const limits = [
    { by: 'gst_ada', most: 4 },
    { by: '192.0.2.1', most: 9 },
  ]
  const count = (now = shop.clock()) => countTry(shop.db, { table: 'guest_tries', by: 'by' }, limits, now)
  expect(
    (await Promise.all(Array.from({ length: 12 }, () => count()))).filter((retryAt) => retryAt === null),
  ).toHaveLength(4)
  expect(await shop.db.selectFrom('guest_tries').selectAll().execute()).toHaveLength(8)
  const hourLater = new Date(shop.clock().getTime() + 60 * 60_000)
  expect(await count(hourLater)).toBeNull()
  shop.passTime(60 * 60_000)
  await shop.work('retention')
  expect(await shop.db.selectFrom('guest_tries').selectAll().execute()).toHaveLength(2)
})

test('a token opens its own order, and nothing tells whether there is another', async () => {
  const { id, holder } = await newOrder()
  const other = await newOrder({ email: 'bo@buyers.example' })
  const { id: hers } = await shop.newOrder()
  expect(await seen(id, holder)).toEqual({
    id,
    status: 'PLACED',
    actions: ['CANCEL'],
    shipTo: { name: 'Ada Quist' },
  })
  expect(await seen(id, { ...customer('usr_eve'), orderToken: holder.orderToken })).toMatchObject({ id })
  for (const wrong of ['', 'x', holder.orderToken?.slice(1) ?? '', `${holder.orderToken}A`, other.holder.orderToken]) {
    const stranger = { ...guest(), orderToken: wrong || 'none' }
    for (const theirs of [id, hers, newId('ord'), 'ord_1']) {
      expect(await shop.ask(orderQuery, { id: theirs }, stranger)).toMatchObject({ data: { order: null } })
      expect((await shop.ask(cancel, { id: theirs }, stranger)).data.cancelOrder.__typename).toBe('NotFound')
    }
  }
  expect((await shop.ask(orderQuery, { id }, guest())).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  expect((await shop.ask(orderQuery, { id }, guest('guest_1'))).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  expect(await seen(id, customer('usr_eve'))).toBeNull()
  expect(await seen(id, staff())).toMatchObject({ id })
  const { data } = await shop.ask('{ orders { edges { node { id } } } }', {}, holder)
  expect(data?.orders ?? null).toBeNull()
})

test('who has the token cancels, and follows the order as it happens', async () => {
  const { id, holder } = await newOrder()
  const events = await shop.followOrder(id, 0, holder)
  expect((await events.next()).value.data.orderUpdated).toMatchObject({ type: 'ORDER_PLACED' })
  const refused = await shop.followOrder(id, 0, { ...guest(), orderToken: 'none' }).catch((error) => error)
  expect(JSON.stringify(refused)).toContain('NOT_FOUND')
  expect((await shop.ask(cancel, { id }, holder)).data.cancelOrder).toEqual({
    __typename: 'OrderChanged',
    order: { status: 'CANCELLED', cancelReason: 'CUSTOMER_REQUEST' },
  })
  expect((await events.next()).value.data.orderUpdated).toMatchObject({ type: 'ORDER_CANCELLED' })
})

test('an account that confirms the address has the order, whose token is over then', async () => {
  const { id, holder } = await newOrder()
  const { id: bos } = await newOrder({ email: 'bo@buyers.example' })
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
  const { id } = await newOrder()
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
  const { id } = await newOrder()
  const ada = customer('usr_ada')
  expect((await shop.ask(claimOrders, {}, ada)).data.claimOrders).toMatchObject({ orders: [] })
  await shop.work('adoptions')
  expect(await seen(id, ada)).toMatchObject({ id })
  expect(await shop.db.selectFrom('adoptions').selectAll().execute()).toEqual([])
})

test('while users is away nothing is adopted, and all of it later', async () => {
  const { id } = await newOrder()
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
  const { id } = await newOrder()
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
  const ada = somebodyNew()
  const idempotencyKey = newId('req')
  await place({ idempotencyKey }, ada)
  await confirms('usr_ada')
  expect(await place({ idempotencyKey }, ada)).toMatchObject({ __typename: 'IdempotencyKeyReused' })
})

test('a coupon is counted for the address, and a guest who has used it up is told so', async () => {
  const { coupons } = shop.peers.state
  await newOrder()
  coupons.left = coupons.takenBy.size
  expect(await place()).toMatchObject({ __typename: 'InvalidInput', path: ['guest', 'email'] })
})

test('siblings see whether the caller has the token', async () => {
  const { id, holder } = await newOrder()
  const opened = async (as: Somebody) => {
    const query = 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Order { openedByToken } } }'
    const { data } = await shop.ask(query, { r: [{ __typename: 'Order', id }] }, as)
    return data._entities[0]?.openedByToken ?? null
  }
  expect(await opened(holder)).toBe(true)
  expect(await opened(service())).toBe(false)
  expect(await opened(guest())).toBeNull()
})

test('for whom a guest order was is forgotten once it has ended and is old, and no sooner', async () => {
  const [ended, underWay] = [await newOrder(), await newOrder()]
  await shop.ask(cancel, { id: ended.id }, ended.holder)
  await shop.confirm(underWay.id)
  const known = async () => (await shop.db.selectFrom('guest_contacts').select('order_id').execute()).length
  await shop.work('old-guests')
  expect(await known()).toBe(2)

  shop.passTime(731 * 24 * 60 * 60_000)
  await shop.work('old-guests')
  expect(await known()).toBe(1)
  expect((await seen(ended.id, staff())).shipTo.name).toBe('Erased')
  expect((await seen(underWay.id, staff())).shipTo.name).toBe('Ada Quist')
})
