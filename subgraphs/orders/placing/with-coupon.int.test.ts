import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type OrdersHarness, openOrders } from '../testing/harness.ts'
import { anotherCart, sampleWish } from '../testing/samples.ts'

let shop: OrdersHarness

beforeEach(async () => {
  shop = await openOrders()
})
afterEach(() => shop.close())

const intents = () => shop.db.selectFrom('coupon_intents').selectAll().execute()
const orderIds = async () =>
  (await shop.db.selectFrom('order_views').select('order_id').execute()).map((row) => row.order_id)

/** Orders has died after it took a use for the order `ord_meant`, before it wrote it. */
async function takenBefore(wish: ReturnType<typeof sampleWish>) {
  shop.peers.state.coupons.takenBy.add('ord_meant')
  await sql`
    INSERT INTO coupon_intents (order_id, customer_id, idempotency_key, code, at)
    VALUES ('ord_meant', 'usr_ada', ${wish.idempotencyKey}, 'WELCOME10', ${shop.clock()})`.execute(shop.db)
}

test('an order takes a use of its coupon before it is written, and keeps it', async () => {
  const { coupons } = shop.peers.state
  await shop.place()
  expect([...coupons.takenBy]).toEqual(await orderIds())
  expect(await intents()).toEqual([])
  shop.passTime(10 * 60_000)
  await shop.work('coupons')
  expect(coupons.givenBack).toEqual([])
})

test('without a use left the cart is not ordered at the price with it', async () => {
  shop.peers.state.coupons.left = 0
  expect(await shop.place()).toMatchObject({ problem: 'cart changed', cartVersion: 3 })
  expect(await orderIds()).toEqual([])
  expect(await intents()).toEqual([])
})

test('eight tries at once with one key take one use, and all have the order that has it', async () => {
  const { coupons } = shop.peers.state
  coupons.left = 1
  const wish = sampleWish()
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => shop.place(wish)))
  const placed = outcomes.map((outcome) => ('order' in outcome ? outcome.order.id : outcome.problem))
  expect(new Set(placed)).toEqual(new Set(await orderIds()))
  expect([...coupons.takenBy]).toEqual(await orderIds())
})

test('of two keys at once for one cart, the one without an order gives its use back', async () => {
  const { coupons } = shop.peers.state
  await Promise.all([shop.place(), shop.place()])
  expect([...coupons.takenBy]).toEqual(await orderIds())
  expect(await intents()).toEqual([])
})

test('a use that led to no order goes back after a minute, and not before', async () => {
  const { cart, state } = shop.peers
  await takenBefore(sampleWish())
  await shop.work('coupons')
  expect(state.coupons.givenBack).toEqual([])
  shop.passTime(61_000)
  cart.health = 'failing'
  await shop.work('coupons')
  expect(state.coupons.givenBack).toEqual([])
  cart.health = 'well'
  // What failed is put off for a second.
  shop.passTime(1_000)
  await shop.work('coupons')
  expect(state.coupons.givenBack).toEqual(['ord_meant'])
  expect(await intents()).toEqual([])
})

test('the same key after a death goes on with the use that was taken', async () => {
  const { coupons } = shop.peers.state
  coupons.left = 1
  const wish = sampleWish()
  await takenBefore(wish)
  expect(await shop.place(wish)).toMatchObject({ replayed: false, order: { id: 'ord_meant' } })
  expect([...coupons.takenBy]).toEqual(['ord_meant'])
})

test('an order whose use is on its way back is not placed, and the same key takes another', async () => {
  const wish = sampleWish()
  await takenBefore(wish)
  await sql`UPDATE coupon_intents SET abandoned = true`.execute(shop.db)
  const { order } = (await shop.place(wish)) as { order: { id: string } }
  expect(order.id).not.toBe('ord_meant')
})

test('an order that cannot be written gives its use back at once', async () => {
  const { coupons } = shop.peers.state
  await sql`ALTER TABLE order_views ADD CONSTRAINT broken CHECK (false)`.execute(shop.db)
  await expect(shop.place()).rejects.toThrow('broken')
  expect(coupons.takenBy.size).toBe(0)
  expect(await intents()).toEqual([])
})

test('a cart without a coupon asks for none', async () => {
  shop.peers.state.cart = { ...anotherCart('crt_2'), coupon: null }
  expect(await shop.place(sampleWish({ cartId: 'crt_2' }))).toMatchObject({ replayed: false })
  expect(shop.peers.state.coupons.takenBy.size).toBe(0)
})
