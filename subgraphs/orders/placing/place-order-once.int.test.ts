import { SiblingUnavailable } from '@micromart/service'
import { customer } from '@micromart/service/testing'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type OrdersHarness, openOrders } from '../testing/harness.ts'
import { placed, refused } from '../testing/outcomes.ts'
import { anotherCart, sampleCart, sampleWish } from '../testing/samples.ts'
import { claimCart, markLeftCart, ordersInCart } from './placement-store.ts'
import { takeOutOrdered } from './take-out-ordered.ts'

let shop: OrdersHarness

beforeEach(async () => {
  shop = await openOrders()
})
afterEach(() => shop.close())

/** Has the cart fail when ordered lines are to leave it, until the answer is called. */
function cartIsSilent(): () => void {
  const { removed } = shop.peers.state
  const push = () => {
    throw new Error('gone')
  }
  Object.defineProperty(removed, 'push', { configurable: true, value: push })
  return () => void Reflect.deleteProperty(removed, 'push')
}

test('the same key again answers the same order and asks nobody', async () => {
  const wish = sampleWish()
  const first = placed(await shop.place(wish))
  const siblings = [shop.peers.cart, shop.peers.inventory, shop.peers.payments]
  for (const peer of siblings) peer.asked.length = 0
  const again = placed(await shop.place(wish))
  expect(again).toMatchObject({ replayed: true, order: { id: first.order.id } })
  expect(siblings.flatMap((peer) => peer.asked)).toEqual([])
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
  const cartAnswers = cartIsSilent()
  const first = placed(await shop.place())
  cartAnswers()
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
  const cartAnswers = cartIsSilent()
  const wish = sampleWish()
  const first = placed(await shop.place(wish))
  await expect(shop.place()).rejects.toThrow(SiblingUnavailable)
  expect(placed(await shop.place(wish))).toMatchObject({ replayed: true, order: { id: first.order.id } })
  cartAnswers()
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

test('that lines have left their cart is noted a moment later, and the cart is not asked again until then', async () => {
  const { leftCarts } = shop.deps
  const { id } = placed(await shop.place()).order
  expect(leftCarts.noting().has(id)).toBe(true)
  const inCart = () => ordersInCart(shop.db, { customerId: 'usr_ada', cartId: 'crt_1' })
  shop.peers.state.cart = anotherCart('crt_2')
  placed(await shop.place(sampleWish({ cartId: 'crt_2' })))
  expect(shop.peers.state.removed).toHaveLength(2)
  await leftCarts.close()
  expect(await inCart()).toEqual([])
  expect(leftCarts.noting().size).toBe(0)
})

test('nor is it where that is noted while somebody looks', async () => {
  await shop.place()
  const { leftCarts, db } = shop.deps
  const slow = db.withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      await leftCarts.close()
      return result
    },
  })
  const of = { customerId: 'usr_ada', cartId: 'crt_1' }
  await takeOutOrdered({ ...shop.deps, db: slow }, of, shop.contextFor(customer('usr_ada')))
  expect(shop.peers.state.removed).toHaveLength(1)
})

test('which cart led to which order is forgotten a day after it has left the cart, and not before', async () => {
  await shop.place()
  await shop.deps.leftCarts.close()
  cartIsSilent()
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
