import { newId } from '@micromart/ids'
import { countTry } from '@micromart/service'
import { customer, guest, type Somebody, service, staff } from '@micromart/service/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sampleEmail as email, guestsOf, guestWish } from '../testing/guests.ts'
import { type OrdersHarness, openOrders } from '../testing/harness.ts'
import { sampleWish } from '../testing/samples.ts'

let shop: OrdersHarness
let guests: ReturnType<typeof guestsOf>

beforeEach(async () => {
  shop = await openOrders()
  guests = guestsOf(shop)
})
afterEach(() => shop.close())

const placeOrder = `mutation($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename
  ... on InvalidInput { path } } }`
const orderQuery = 'query($id: ID!) { order(id: $id) { id status actions shipTo { name } } }'
const cancel = `mutation($id: ID!) { cancelOrder(id: $id) { __typename
  ... on OrderChanged { order { status cancelReason } } } }`

const seen = async (id: string, as: Somebody) => (await shop.ask(orderQuery, { id }, as)).data?.order ?? null

test('a guest orders out of their own cart, by a card that is kept for this order, and gets its token', async () => {
  const ada = guests.newGuest()
  const placed = await guests.place({}, ada)
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
  const { id, holder } = await guests.newOrder()
  await shop.confirm(id)
  const said = JSON.stringify([await shop.outbox(id), await shop.db.selectFrom('order_views').selectAll().execute()])
  for (const secret of [email, email.toLowerCase(), 'pm_card_visa', holder.orderToken ?? '?']) {
    expect(said).not.toContain(secret)
  }
})

test('the same key of the same cart is the same order, of another cart another one', async () => {
  const ada = guests.newGuest()
  const idempotencyKey = newId('req')
  const first = await guests.place({ idempotencyKey }, ada)
  expect(await guests.place({ idempotencyKey }, ada)).toEqual({ ...first, replayed: true })
  expect(await guests.place({ idempotencyKey, email: 'eve@buyers.example' }, ada)).toMatchObject({
    __typename: 'IdempotencyKeyReused',
  })
  expect((await guests.place({ idempotencyKey })).order.id).not.toBe(first.order.id)
  expect(shop.peers.state.guests).toHaveLength(2)
})

test('who is neither signed in nor a guest with a cart orders nothing, and nobody is both', async () => {
  const input = { ...sampleWish(), cartId: shop.peers.state.cart?.id }
  const ask = async (wish: object, as: Somebody) => {
    const { data, errors } = await shop.ask(placeOrder, { input: { ...input, ...wish } }, as)
    return errors ? errors[0]?.extensions.code : [data.placeOrder.__typename, data.placeOrder.path]
  }
  const { guest: details } = guestWish()
  expect(await ask({}, guest('guest_1'))).toBe('UNAUTHENTICATED')
  expect(await ask({ guest: details, paymentMethodId: null }, guest())).toBe('UNAUTHENTICATED')
  const why = async (wish: object, as: Somebody) =>
    (await shop.ask(placeOrder, { input: { ...input, ...wish } }, as)).errors?.[0]?.message
  expect(await why({}, guest('guest_1'))).toContain('say "guest"')
  expect(await why({ guest: details, paymentMethodId: null }, guest())).toContain('x-cart-token')
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
  expect(await guests.place({ cardToken: 'pm_card_chargeDeclined' })).toMatchObject({
    __typename: 'PaymentMethodUnusable',
    message: 'The card was refused: It was declined.',
  })
  expect(await guests.place({ cardToken: 'pm_card_nobody' })).toMatchObject({ path: ['guest', 'cardToken'] })
  expect(await shop.db.selectFrom('guest_contacts').selectAll().execute()).toEqual([])
})

test('no address is mailed, and no card tried, more than ten times in an hour, however it is written', async () => {
  for (let nth = 0; nth < 10; nth++) {
    const refused = await guests.place({
      email: nth % 2 ? email : email.toLowerCase(),
      cardToken: 'pm_card_chargeDeclined',
    })
    expect(refused.__typename).toBe('PaymentMethodUnusable')
  }
  expect(await guests.place()).toMatchObject({ __typename: 'TooManyAttempts', retryAt: expect.any(String) })
  expect((await guests.place({ email: 'bo@buyers.example' })).__typename).toBe('OrderPlaced')
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
  const { id, holder } = await guests.newOrder()
  const other = await guests.newOrder({ email: 'bo@buyers.example' })
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
  const [refusal] = (await shop.ask(orderQuery, { id }, guest())).errors ?? []
  expect(refusal).toMatchObject({
    message: expect.stringContaining('x-order-token'),
    extensions: { code: 'UNAUTHENTICATED' },
  })
  expect((await shop.ask(orderQuery, { id }, guest('guest_1'))).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  expect(await seen(id, customer('usr_eve'))).toBeNull()
  expect(await seen(id, staff())).toMatchObject({ id })
  const { data } = await shop.ask('{ orders { edges { node { id } } } }', {}, holder)
  expect(data?.orders ?? null).toBeNull()
})

test('who has the token cancels, and follows the order as it happens', async () => {
  const { id, holder } = await guests.newOrder()
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

test('a coupon is counted for the address, and a guest who has used it up is told so', async () => {
  const { coupons } = shop.peers.state
  await guests.newOrder()
  coupons.left = coupons.takenBy.size
  expect(await guests.place()).toMatchObject({ __typename: 'InvalidInput', path: ['guest', 'email'] })
})

test('siblings see whether the caller has the token', async () => {
  const { id, holder } = await guests.newOrder()
  const opened = async (as: Somebody) => {
    const query = 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Order { openedByToken } } }'
    const { data } = await shop.ask(query, { r: [{ __typename: 'Order', id }] }, as)
    return data._entities[0]?.openedByToken ?? null
  }
  expect(await opened(holder)).toBe(true)
  expect(await opened(service())).toBe(false)
  expect(await opened(guest())).toBeNull()
})
