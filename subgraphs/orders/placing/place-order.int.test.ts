import { SiblingUnavailable } from '@micromart/service'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadOrder, readOrderEvents } from '../order-store.ts'
import { type OrdersHarness, openOrders } from '../testing/harness.ts'
import { placed, refused } from '../testing/outcomes.ts'
import { anotherCart, sampleWish } from '../testing/samples.ts'

let shop: OrdersHarness

beforeEach(async () => {
  shop = await openOrders()
})
afterEach(() => shop.close())

const asked = () => [shop.peers.cart, shop.peers.inventory, shop.peers.payments].flatMap((peer) => peer.asked)

/** Nothing of an order was written anywhere. */
async function nothingWritten() {
  for (const table of [
    'order_views',
    'placements',
    'ordered_lines',
    'checkout_sagas',
    'order_numbers',
    'outbox',
  ] as const) {
    expect(await shop.db.selectFrom(table).selectAll().execute()).toEqual([])
  }
  const keys = await sql`SELECT FROM idempotency_keys`.execute(shop.db)
  expect(keys.rows).toEqual([])
}

test('an order is placed from the cart, at the amounts that the cart quotes', async () => {
  const { order, replayed } = placed(await shop.place())
  expect(replayed).toBe(false)
  expect(order).toMatchObject({
    status: 'PLACED',
    customerId: 'usr_ada',
    version: 1,
    total: { amount: '59.38', currency: 'EUR' },
    discount: { amount: '5.00', currency: 'EUR' },
    shipTo: { country: 'DE' },
    lines: [
      { sku: 'LANTERN', quantity: 2, variantId: 'var_lantern', cartLineId: 'lin_c1' },
      { sku: 'BOOK', quantity: 1, variantId: 'var_book', cartLineId: 'lin_c2' },
    ],
  })
  expect(order.number).toMatch(/^MM-\w{4}-\w{2}$/)
  expect((await loadOrder(shop.db, order.id)).state).toMatchObject({ id: order.id, number: order.number })
  expect(await shop.sent(order.id)).toEqual(['order.placed', 'ask reserve'])
})

test('an order keeps how it is sent by the code, whether that or an id of its price was chosen', async () => {
  const { order } = placed(await shop.place(sampleWish({ shippingOption: 'standard:DE:EUR:490' })))
  const [event] = await shop.outboxOn('orders.events', order.id)
  expect(event?.data).toMatchObject({ shippingOption: 'standard' })
})

test('exactly the ordered lines have left the cart when the answer comes', async () => {
  const { order } = placed(await shop.place())
  expect(shop.peers.state.removed).toEqual([
    { orderId: order.id, cartId: 'crt_1', lineIds: ['lin_c1', 'lin_c2'], quantities: [2, 1] },
  ])
})

test('siblings are asked with the shop’s credential and the customer’s own token', async () => {
  await shop.place()
  expect(shop.peers.cart.asked[0]?.headers).toMatchObject({
    'x-micromart-credential': 'a-service-credential',
    authorization: 'Bearer token-of-usr_ada',
    'x-request-id': 'req_1',
  })
})

test('a refusal is not remembered: the key works once the reason is gone', async () => {
  const wish = sampleWish()
  shop.peers.state.cards = []
  expect(refused(await shop.place(wish))).toBe('payment method unusable')
  await nothingWritten()
  shop.peers.state.cards = ['pme_visa']
  expect(placed(await shop.place(wish)).replayed).toBe(false)
})

test('no cart and an empty one cannot be ordered', async () => {
  const { cart } = shop.peers.state
  if (!cart) throw new Error('no cart')
  shop.peers.state.cart = { ...cart, lines: [] }
  expect(refused(await shop.place())).toBe('cart empty')
  shop.peers.state.cart = null
  expect(refused(await shop.place())).toBe('cart empty')
  await nothingWritten()
})

test('a cart that shows something which is not for sale is not ordered without it', async () => {
  const { cart } = shop.peers.state
  if (!cart) throw new Error('no cart')
  const marked = cart.lines.map((line) => ({ ...line, forSale: line.sku !== 'BOOK' }))
  shop.peers.state.cart = { ...cart, lines: marked }
  expect(await shop.place()).toEqual({ problem: 'not for sale', variantId: 'var_book' })
  await nothingWritten()
})

test('a cart that changed meanwhile is told with its new version and total, and nothing is charged', async () => {
  const total = { amount: '59.38', currency: 'EUR' }
  const now = { problem: 'cart changed', cartVersion: 3, total }
  expect(await shop.place(sampleWish({ cartVersion: 2 }))).toEqual(now)
  expect(await shop.place(sampleWish({ cartId: 'crt_other' }))).toEqual(now)
  expect(await shop.place(sampleWish({ expectedTotal: { amount: '59.37', currency: 'EUR' } }))).toEqual(now)
  expect(await shop.place(sampleWish({ expectedTotal: { amount: '59.38', currency: 'USD' } }))).toEqual(now)
  await nothingWritten()
})

test('input that makes no sense is told with its place, and nobody is asked', async () => {
  const fault = async (change: Parameters<typeof sampleWish>[0]) => {
    const outcome = await shop.place(sampleWish(change))
    return 'problem' in outcome && outcome.problem === 'invalid input' ? outcome.path : outcome
  }
  expect(await fault({ idempotencyKey: '' })).toEqual(['idempotencyKey'])
  expect(asked()).toEqual([])
  expect(await fault({ shippingOption: 'rocket' })).toEqual(['shippingOption'])
  expect(await fault({ shipTo: { ...sampleWish().shipTo, country: 'AQ' } })).toEqual(['shipTo', 'country'])
  await nothingWritten()
})

test('a known shortage is told by SKU before anything is written', async () => {
  shop.peers.state.stock.set('var_lantern', 1)
  const lines = [{ sku: 'LANTERN', wanted: 2, available: 1 }]
  expect(await shop.place()).toEqual({ problem: 'out of stock', lines })
  await nothingWritten()
})

test('a shop that cannot count still sells', async () => {
  shop.peers.state.stock.set('var_lantern', null)
  shop.peers.state.stock.delete('var_book')
  placed(await shop.place())
  shop.peers.inventory.health = 'failing'
  shop.peers.state.cart = anotherCart('crt_2')
  placed(await shop.place(sampleWish({ cartId: 'crt_2' })))
})

test('without the cart or payments no order is taken and nothing is written', async () => {
  for (const name of ['cart', 'payments'] as const) {
    shop.peers[name].health = 'failing'
    await expect(shop.place()).rejects.toThrow(SiblingUnavailable)
    shop.peers[name].health = 'well'
  }
  await nothingWritten()
})

test('a hung sibling is given up on', async () => {
  shop.peers.cart.health = 'hung'
  await expect(shop.place()).rejects.toThrow('did not answer in time')
  await nothingWritten()
})

test('an order stands although the cart could not be emptied', async () => {
  const { removed } = shop.peers.state
  Object.defineProperty(removed, 'push', {
    value: () => {
      throw new Error('the cart has a problem')
    },
  })
  placed(await shop.place())
})

test('amounts that do not add up are a fault of ours, and nothing is written', async () => {
  const { cart } = shop.peers.state
  if (!cart) throw new Error('no cart')
  shop.peers.state.cart = { ...cart, totals: { ...cart.totals, tax: { amount: '9.47', currency: 'EUR' } } }
  await expect(shop.place()).rejects.toThrow('do not add up')
  await nothingWritten()
})

test('the stored events are the messages that the log carries', async () => {
  const { order } = placed(await shop.place())
  const [stored] = await readOrderEvents(shop.db, order.id)
  const rows = await shop.db.selectFrom('outbox').selectAll().where('topic', '=', 'orders.events').execute()
  expect(rows.map((row) => ({ ...JSON.parse(row.value), topic: row.topic }))).toEqual([stored])
})
