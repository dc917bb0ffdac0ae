import { customer, guest, service, staff } from '@micromart/service/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ada, type OrdersHarness, openOrders } from '../testing/harness.ts'
import { anotherCart, sampleCart, sampleWish } from '../testing/samples.ts'

let shop: OrdersHarness

beforeAll(async () => {
  shop = await openOrders()
})
afterAll(() => shop.close())

const eve = customer('usr_eve')

const orderQuery = `query($id: ID!) { order(id: $id) {
  id number status cancelReason placedAt customer { id } shipTo { city country }
  lines { sku title quantity unitPrice { amount currency } lineTotal { amount } variant { id } }
  subtotal { amount } discount { amount } shipping { amount } tax { amount } total { amount currency }
  shipment { carrier trackingNumber trackingUrl shippedAt deliveredAt } events { sequence type at order { status } } actions
} }`
const entities = 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Order { id status customerId } } }'
const act = (name: string) => `mutation($id: ID!) { ${name}(id: $id) { __typename
  ... on OrderChanged { order { id status actions } } ... on NotAllowedNow { status message } ... on NotFound { of } } }`
const placeOrder = `mutation($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename
  ... on OrderPlaced { replayed order { number status } } ... on Problem { message }
  ... on CartChangedMeanwhile { cartVersion total { amount } } ... on OutOfStock { lines { sku wanted available } } ... on InvalidInput { path } } }`
const ship = `mutation($input: ShipOrderInput!) { shipOrder(input: $input) { __typename
  ... on OrderChanged { order { status shipment { trackingUrl } } } ... on InvalidInput { path } } }`
const requestReturn = `mutation($id: ID!, $reason: String!) { requestReturn(id: $id, reason: $reason) { __typename
  ... on OrderChanged { order { status } } ... on InvalidInput { path } } }`

const codes = (answer: Awaited<ReturnType<OrdersHarness['ask']>>) =>
  answer.errors?.map((error) => error.extensions.code)

test('an order is placed, shipped, delivered and returned through the public schema', async () => {
  shop.peers.state.cart = sampleCart()
  const placed = await shop.ask(placeOrder, { input: sampleWish() })
  expect(placed.data).toMatchObject({
    placeOrder: { __typename: 'OrderPlaced', replayed: false, order: { status: 'PLACED' } },
  })
  const { number } = (placed.data as { placeOrder: { order: { number: string } } }).placeOrder.order
  const found = await shop.ask('query($n: String!) { orderByNumber(number: $n) { id } }', {
    n: ` ${number.toLowerCase().replaceAll('-', '')}`,
  })
  const { id } = (found.data as { orderByNumber: { id: string } }).orderByNumber
  await shop.confirm(id)

  const input = { id, carrier: 'DHL', trackingNumber: ' 00340434161094042557 ' }
  const shipped = shop.ask(ship, { input }, staff())
  await shop.asksForMoney(id)
  await shop.capture(id)
  expect((await shipped).data).toMatchObject({
    shipOrder: {
      order: { status: 'SHIPPED', shipment: { trackingUrl: expect.stringContaining('=00340434161094042557') } },
    },
  })
  expect((await shop.ask(act('markDelivered'), { id }, staff())).data).toMatchObject({
    markDelivered: { order: { status: 'DELIVERED', actions: ['REQUEST_RETURN'] } },
  })
  expect((await shop.ask(requestReturn, { id, reason: 'too\nbright' })).data).toMatchObject({
    requestReturn: { order: { status: 'RETURN_REQUESTED' } },
  })
  expect((await shop.ask(act('receiveReturn'), { id }, staff())).data).toMatchObject({
    receiveReturn: { order: { status: 'RETURNED', actions: [] } },
  })

  const { data, errors } = await shop.ask(orderQuery, { id })
  expect(errors).toBeUndefined()
  expect(data).toMatchObject({
    order: {
      number,
      customer: { id: 'usr_ada' },
      total: { amount: '59.38', currency: 'EUR' },
      lines: [{ sku: 'LANTERN', variant: { id: 'var_lantern' } }, { sku: 'BOOK' }],
      shipment: { carrier: 'DHL' },
    },
  })
  const { events } = (data as { order: { events: { sequence: number; type: string }[] } }).order
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_event, index) => index + 1))
  expect(events.at(-1)?.type).toBe('RETURN_RECEIVED')
})

test('every refusal of placeOrder is a typed problem', async () => {
  const typename = async (change: Parameters<typeof sampleWish>[0] = {}) => {
    const { data, errors } = await shop.ask(placeOrder, { input: sampleWish({ cartId: 'crt_2', ...change }) })
    if (errors) throw errors[0]
    return (data as { placeOrder: { __typename: string } }).placeOrder.__typename
  }
  shop.peers.state.cart = anotherCart('crt_2')
  expect(await typename({ idempotencyKey: '' })).toBe('InvalidInput')
  expect(await typename({ cartVersion: 1 })).toBe('CartChangedMeanwhile')
  expect(await typename({ paymentMethodId: 'pme_other' })).toBe('PaymentMethodUnusable')
  shop.peers.state.stock.set('var_book', 0)
  expect(await typename()).toBe('OutOfStock')
  shop.peers.state.stock.set('var_book', 10)
  const idempotencyKey = 'once-only'
  expect(await typename({ idempotencyKey })).toBe('OrderPlaced')
  expect(await typename({ idempotencyKey, cartVersion: 9 })).toBe('IdempotencyKeyReused')
  expect(await typename()).toBe('CartEmpty')
})

test('when the cart cannot be asked, that is an error with a code', async () => {
  shop.peers.cart.health = 'failing'
  const answer = await shop.ask(placeOrder, { input: sampleWish() })
  shop.peers.cart.health = 'well'
  expect(codes(answer)).toEqual(['SUBGRAPH_UNAVAILABLE'])
})

test('somebody else’s order is as one that does not exist, on every path', async () => {
  const { id, number } = await shop.newOrder()
  const missing = 'ord_00000000000000000000000000000000'
  for (const wanted of [id, missing, "' OR 1=1--", 'x'.repeat(10_000), '\u0000']) {
    expect(await shop.ask(orderQuery, { id: wanted }, eve)).toEqual({ data: { order: null } })
    expect((await shop.ask(act('cancelOrder'), { id: wanted }, eve)).data).toEqual({
      cancelOrder: { __typename: 'NotFound', of: wanted.replace('\0', '\ufffd') },
    })
    const r = [{ __typename: 'Order', id: wanted }]
    expect(await shop.ask(entities, { r }, eve)).toEqual({ data: { _entities: [null] } })
    expect(await shop.ask(entities, { r }, guest())).toEqual({ data: { _entities: [null] } })
  }
  expect(await shop.ask('query($n: String!) { orderByNumber(number: $n) { id } }', { n: number }, eve)).toEqual({
    data: { orderByNumber: null },
  })
})

test('its owner, staff and sibling services can refer to an order', async () => {
  const { id } = await shop.newOrder()
  const r = [{ __typename: 'Order', id }]
  const known = { data: { _entities: [{ id, status: 'PLACED', customerId: 'usr_ada' }] } }
  expect(await shop.ask(entities, { r }, ada)).toEqual(known)
  expect(await shop.ask(entities, { r }, staff())).toEqual(known)
  expect(await shop.ask(entities, { r }, service())).toEqual(known)
  expect(await shop.ask(entities, { r }, service(eve))).toEqual({ data: { _entities: [null] } })
})

test('a customer cancels their own order once, staff say that it was them', async () => {
  const { id } = await shop.newOrder()
  expect((await shop.ask(act('cancelOrder'), { id })).data).toMatchObject({
    cancelOrder: { order: { status: 'CANCELLED' } },
  })
  expect((await shop.ask(act('cancelOrder'), { id })).data).toMatchObject({
    cancelOrder: { __typename: 'NotAllowedNow', status: 'CANCELLED' },
  })
  const other = await shop.newOrder()
  await shop.ask(act('cancelOrder'), { id: other.id }, staff())
  expect((await shop.ask(orderQuery, { id: other.id })).data).toMatchObject({
    order: { cancelReason: 'STAFF_REQUEST' },
  })
})

test('only staff move the goods', async () => {
  const { id } = await shop.newOrder()
  const input = { id, carrier: 'DHL', trackingNumber: '0034' }
  expect(codes(await shop.ask(ship, { input }, ada))).toEqual(['FORBIDDEN'])
  expect(codes(await shop.ask(act('markDelivered'), { id }, ada))).toEqual(['FORBIDDEN'])
  expect(codes(await shop.ask(act('receiveReturn'), { id }, guest()))).toEqual(['UNAUTHENTICATED'])
  for (const [field, change] of [
    ['carrier', { carrier: ' ' }],
    ['trackingNumber', { trackingNumber: '<script>' }],
    ['trackingNumber', { trackingNumber: '0'.repeat(65) }],
  ] as const) {
    expect((await shop.ask(ship, { input: { ...input, ...change } }, staff())).data).toMatchObject({
      shipOrder: { __typename: 'InvalidInput', path: [field] },
    })
  }
  expect((await shop.ask(requestReturn, { id, reason: '' })).data).toMatchObject({
    requestReturn: { __typename: 'InvalidInput', path: ['reason'] },
  })
})

test('lists are newest first, stable under paging, and each customer sees their own', async () => {
  const bob = customer('usr_bob')
  const placed = []
  for (let order = 0; order < 5; order++) placed.push((await shop.newOrder(bob)).id)
  await shop.ask(act('cancelOrder'), { id: placed[0] }, bob)
  const list = `query($r: [_Any!]!, $first: Int, $after: String, $status: [OrderStatus!]) { _entities(representations: $r) {
    ... on User { orders(first: $first, after: $after, status: $status) {
      totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { node { id } } } } } }`
  const r = [{ __typename: 'User', id: 'usr_bob' }]
  type List = {
    totalCount: number
    pageInfo: { hasNextPage: boolean; endCursor: string }
    edges: { node: { id: string } }[]
  }
  const page = async (more: object) => {
    const { data, errors } = await shop.ask(list, { r, ...more }, bob)
    if (errors) throw errors[0]
    return (data as { _entities: { orders: List }[] })._entities[0]?.orders as List
  }
  const first = await page({ first: 2 })
  expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true, hasPreviousPage: false } })
  await shop.newOrder(bob)
  const second = await page({ first: 2, after: first.pageInfo.endCursor })
  const third = await page({ first: 2, after: second.pageInfo.endCursor })
  expect(third.pageInfo.hasNextPage).toBe(false)
  expect([first, second, third].flatMap(({ edges }) => edges.map(({ node }) => node.id))).toEqual(placed.toReversed())
  expect(await page({ status: ['CANCELLED'] })).toMatchObject({ totalCount: 1, edges: [{ node: { id: placed[0] } }] })
  expect(await page({ status: [] })).toMatchObject({ totalCount: 0, edges: [] })

  expect(codes(await shop.ask(list, { r }, eve))).toEqual(['FORBIDDEN'])
  expect(codes(await shop.ask(list, { r }, guest()))).toEqual(['UNAUTHENTICATED'])
  expect((await shop.ask(list, { r }, staff())).errors).toBeUndefined()
  for (const wrong of [
    { first: 0 },
    { first: -1 },
    { first: 2147483647 },
    { after: 'nonsense' },
    { after: 'WyJ4IiwieSJd' },
  ]) {
    expect(codes(await shop.ask(list, { r, ...wrong }, bob))).toEqual(['BAD_USER_INPUT'])
  }
})

test('every order, for staff alone', async () => {
  const all =
    '{ orders(first: 3, status: [PLACED, CANCELLED]) { totalCount edges { cursor node { id customer { id } } } } }'
  const { data } = await shop.ask(all, {}, staff())
  expect((data as { orders: { edges: unknown[] } }).orders.edges).toHaveLength(3)
  expect(codes(await shop.ask(all, {}, ada))).toEqual(['FORBIDDEN'])
})
