import { SiblingUnavailable } from '@micromart/service'
import { customer } from '@micromart/service/testing'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadOrder, readOrderEvents } from './order-store.ts'
import type { PlaceOrderOutcome } from './place-order.ts'
import { claimCart, markLeftCart, ordersInCart } from './placement-store.ts'
import { type OrdersHarness, openOrders } from './testing/harness.ts'
import { anotherCart, sampleCart, sampleWish } from './testing/samples.ts'

let shop: OrdersHarness

beforeEach(async () => {
  shop = await openOrders()
})
afterEach(() => shop.close())

function placed(outcome: PlaceOrderOutcome) {
  if ('problem' in outcome) throw new Error(`refused: ${outcome.problem}`)
  return outcome
}

const refused = (outcome: PlaceOrderOutcome) => ('problem' in outcome ? outcome.problem : 'nothing')

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

test('the same key again answers the same order and asks nobody', async () => {
  const wish = sampleWish()
  const first = placed(await shop.place(wish))
  for (const peer of [shop.peers.cart, shop.peers.inventory, shop.peers.payments]) peer.asked.length = 0
  const again = placed(await shop.place(wish))
  expect(again).toMatchObject({ replayed: true, order: { id: first.order.id } })
  expect(asked()).toEqual([])
})

test('the same key with another input is refused', async () => {
  const wish = sampleWish()
  await shop.place(wish)
  expect(refused(await shop.place({ ...wish, shippingOption: 'express' }))).toBe('key reused')
})

test('two customers may choose the same key', async () => {
  const wish = sampleWish()
  const mine = placed(await shop.place(wish))
  shop.peers.state.cart = anotherCart('crt_2')
  const theirs = placed(await shop.place({ ...wish, cartId: 'crt_2' }, customer('usr_bob')))
  expect(theirs.replayed).toBe(false)
  expect(theirs.order.id).not.toBe(mine.order.id)
})

test('twenty tries at once with one key give one order', async () => {
  const wish = sampleWish()
  const outcomes = (await Promise.all(Array.from({ length: 20 }, () => shop.place(wish)))).map(placed)
  expect(new Set(outcomes.map(({ order }) => order.id)).size).toBe(1)
  expect(outcomes.filter(({ replayed }) => !replayed)).toHaveLength(1)
  expect(await shop.db.selectFrom('order_views').selectAll().execute()).toHaveLength(1)
})

test('twenty keys at once order what is in one cart once', async () => {
  const wishes = Array.from({ length: 20 }, (_, n) => ({ ...sampleWish(), idempotencyKey: `key-${n}` }))
  const outcomes = await Promise.all(wishes.map((wish) => shop.place(wish)))
  expect(outcomes.filter((outcome) => !('problem' in outcome))).toHaveLength(1)
  expect(await shop.db.selectFrom('order_views').selectAll().execute()).toHaveLength(1)
})

test('what a dead process left in the cart leaves it before the next order is quoted', async () => {
  const { removed } = shop.peers.state
  const kept = sampleCart()
  Object.defineProperty(removed, 'push', {
    configurable: true,
    value: () => {
      throw new Error('gone')
    },
  })
  const first = placed(await shop.place())
  Reflect.deleteProperty(removed, 'push')
  // The customer has added something since: under another version, the lines are the same.
  shop.peers.state.cart = { ...kept, version: 4 }
  expect(refused(await shop.place(sampleWish({ cartVersion: 4 })))).toBe('cart empty')
  expect(removed).toEqual([
    { orderId: first.order.id, cartId: 'crt_1', lineIds: ['lin_c1', 'lin_c2'], quantities: [2, 1] },
  ])
  expect(await shop.db.selectFrom('order_views').selectAll().execute()).toHaveLength(1)
})

test('while the cart cannot say that it has left, nothing else is ordered, and the same key has its order', async () => {
  const { removed } = shop.peers.state
  Object.defineProperty(removed, 'push', {
    configurable: true,
    value: () => {
      throw new Error('gone')
    },
  })
  const wish = sampleWish()
  const first = placed(await shop.place(wish))
  await expect(shop.place()).rejects.toThrow(SiblingUnavailable)
  expect(placed(await shop.place(wish))).toMatchObject({ replayed: true, order: { id: first.order.id } })
  Reflect.deleteProperty(removed, 'push')
  await shop.place(wish)
  expect(removed).toHaveLength(1)
})

test('a line that another order has taken meanwhile is not ordered again', async () => {
  const claim = (orderId: string, version: number, ...lineIds: string[]) =>
    shop.db.transaction().execute((trx) => {
      const cart = { id: 'crt_1', version, lines: lineIds.map((id) => ({ id })) }
      return claimCart(trx, { customerId: 'usr_ada', orderId, cart, at: shop.clock() })
    })
  const claims = Array.from({ length: 10 }, (_, n) => claim(`ord_${n}`, 10 + n, `lin_${n}`, 'lin_c2', 'lin_a'))
  expect((await Promise.all(claims)).filter((taken) => taken)).toHaveLength(1)
  expect(await shop.db.selectFrom('ordered_lines').selectAll().execute()).toHaveLength(3)
  await markLeftCart(shop.db, await ordersInCart(shop.db, { customerId: 'usr_ada', cartId: 'crt_1' }), shop.clock())
  const total = { amount: '59.38', currency: 'EUR' }
  expect(await shop.place()).toEqual({ problem: 'cart changed', cartVersion: 3, total })
  expect(await shop.db.selectFrom('order_views').selectAll().execute()).toEqual([])
  expect((await sql`SELECT FROM idempotency_keys`.execute(shop.db)).rows).toEqual([])
})

test('which cart led to which order is forgotten a day after it has left the cart, and not before', async () => {
  await shop.place()
  const { removed } = shop.peers.state
  Object.defineProperty(removed, 'push', {
    value: () => {
      throw new Error('gone')
    },
  })
  shop.peers.state.cart = anotherCart('crt_2')
  const { order } = placed(await shop.place(sampleWish({ cartId: 'crt_2' })))
  const placements = () => shop.db.selectFrom('placements').select('order_id').execute()
  await shop.work('retention')
  expect(await placements()).toHaveLength(2)
  shop.passTime(25 * 60 * 60_000)
  await shop.work('retention')
  expect(await placements()).toEqual([{ order_id: order.id }])
  const left = await shop.db.selectFrom('ordered_lines').select('order_id').distinct().execute()
  expect(left).toEqual([{ order_id: order.id }])
})

test('a refusal is not remembered: the key works once the reason is gone', async () => {
  const wish = sampleWish()
  shop.peers.state.cards = []
  expect(refused(await shop.place(wish))).toBe('payment method unusable')
  await nothingWritten()
  shop.peers.state.cards = ['pme_visa']
  expect(placed(await shop.place(wish)).replayed).toBe(false)
})

test('a key is forgotten after a day', async () => {
  const wish = sampleWish()
  await shop.place(wish)
  const keys = () => sql`SELECT FROM idempotency_keys`.execute(shop.db)
  await shop.work('retention')
  expect((await keys()).rows).toHaveLength(1)
  shop.passTime(25 * 60 * 60_000)
  await shop.work('retention')
  expect((await keys()).rows).toHaveLength(0)
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
