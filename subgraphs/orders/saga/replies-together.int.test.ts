import type { SaidOn, TypeOn } from '@micromart/events'
import { newId } from '@micromart/ids'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadOrder } from '../order-store.ts'
import { orderById } from '../projections/order-list-store.ts'
import { type OrdersHarness, openOrders } from '../testing/harness.ts'

let shop: OrdersHarness

beforeAll(async () => {
  shop = await openOrders()
  shop.peers.state.coupons.left = 1_000
})
afterAll(() => shop.close())

type Type = TypeOn<'orders.replies'>
type Reply = readonly [type: Type, data: SaidOn<'orders.replies', Type>]

const amount = { amount: '59.38', currency: 'EUR' }
const reply = {
  reserved: (orderId: string): Reply => ['inventory.reserved', { orderId }],
  rejected: (orderId: string): Reply => ['inventory.rejected', { orderId, short: [] }],
  authorised: (orderId: string): Reply => ['payments.authorised', { orderId, paymentId: 'pay_1', amount }],
  declined: (orderId: string): Reply => [
    'payments.declined',
    { orderId, paymentId: 'pay_1', declineCode: 'card_declined', message: 'Declined' },
  ],
  committed: (orderId: string): Reply => ['inventory.committed', { orderId }],
  released: (orderId: string): Reply => ['inventory.released', { orderId }],
  voided: (orderId: string): Reply => ['payments.voided', { orderId, paymentId: 'pay_1' }],
}

/** All that there is of an order, less what tells it from another. */
async function all(id: string) {
  const { state, version } = await loadOrder(shop.db, id)
  const saga = await shop.db
    .selectFrom('checkout_sagas')
    .select('state')
    .where('order_id', '=', id)
    .executeTakeFirstOrThrow()
  const timeouts = await shop.db.selectFrom('saga_timeouts').select('timeout').where('order_id', '=', id).execute()
  expect(await orderById(shop.db, id)).toEqual({ ...state, version })
  const { stock, payment, phase } = saga.state
  const { status, cancelReason } = state ?? {}
  return {
    status,
    cancelReason,
    version,
    stock,
    payment,
    phase,
    awaits: timeouts.map((row) => row.timeout).sort(),
    sent: await shop.sent(id),
  }
}

test('replies that are ready together are heard together, of many orders and several of one', async () => {
  const ids: string[] = []
  for (let nth = 0; nth < 6; nth++) ids.push((await shop.newOrder()).id)
  const [alone = '', ...others] = ids
  await shop.confirm(alone)
  await shop.replyTogether(others.map(reply.reserved))
  await shop.replyTogether(others.flatMap((id) => [reply.authorised(id), reply.committed(id)]))
  const expected = { ...(await all(alone)), status: 'CONFIRMED' }
  for (const id of others) expect(await all(id)).toEqual(expected)
})

test('one that is about no order has none of them heard', async () => {
  const { id } = await shop.newOrder()
  const before = await all(id)
  await expect(shop.replyTogether([reply.reserved(id), reply.reserved(newId('ord'))])).rejects.toThrow(
    'which is no order',
  )
  expect(await all(id)).toEqual(before)
})

test('whatever comes together leaves orders as if it had come one by one', async () => {
  const names = Object.keys(reply) as (keyof typeof reply)[]
  const replies = fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(2)), { minLength: 2, maxLength: 9 })
  const play = async (said: readonly [keyof typeof reply, number][], together: boolean) => {
    const orders = [await shop.newOrder(), await shop.newOrder(), await shop.newOrder()]
    const heard = said.map(([name, nth]) => reply[name](orders[nth]?.id ?? ''))
    if (together) await shop.replyTogether(heard)
    else for (const one of heard) await shop.replyTogether([one])
    return Promise.all(orders.map(({ id }) => all(id)))
  }
  const outOfTopicOrder = (all: Awaited<ReturnType<typeof play>>) =>
    all.map(({ sent, ...rest }) => ({
      ...rest,
      asked: sent.filter((each) => each.startsWith('ask')),
      told: sent.filter((each) => !each.startsWith('ask')),
    }))
  await fc.assert(
    fc.asyncProperty(replies, async (said) => {
      expect(outOfTopicOrder(await play(said, true))).toEqual(outOfTopicOrder(await play(said, false)))
    }),
    { numRuns: 15 },
  )
})
