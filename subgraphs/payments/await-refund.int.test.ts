import { newId } from '@micromart/ids'
import { eventually } from '@micromart/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unfinishedActions } from './action-store.ts'
import { awaitRefund } from './await-refund.ts'
import { readPayment } from './payment-store.ts'
import { refundPayment } from './refund-payment.ts'
import { openPayments, type PaymentsHarness } from './testing/harness.ts'
import { euros } from './testing/samples.ts'

let shop: PaymentsHarness
/** Lets the provider go on with the refund that is under way. */
let goOn = () => {}
let held = Promise.resolve()

beforeAll(async () => {
  shop = await openPayments()
  const { provider } = shop.deps
  shop.startWorking({ ...provider, refund: (request) => held.then(() => provider.refund(request)) })
})
afterAll(() => shop.close())

/** A refund of 5 euros that is asked for twice with one key, and takes until the test says so. */
async function underWay(deps = shop.deps) {
  held = new Promise((resolve) => {
    goOn = resolve
  })
  const orderId = await shop.newOrder()
  await shop.capture(orderId)
  await shop.settled(orderId, 'CAPTURED')
  const { id: paymentId } = await shop.payment(orderId)
  const wish = { idempotencyKey: newId('req'), paymentId, amount: euros('5.00'), reason: 'Scratched' }
  const asked = [refundPayment(deps, 'usr_staff', wish), refundPayment(deps, 'usr_staff', wish)]
  const actionId = await eventually(async () => {
    const payment = await readPayment(shop.db, paymentId)
    const [refund] = payment ? await unfinishedActions(shop.db, payment) : []
    if (!refund) throw new Error('nothing is queued')
    return refund.id
  })
  return { orderId, paymentId, actionId, wish, asked }
}

test('whoever repeats a key while the refund is under way waits for the same one', async () => {
  const { orderId, wish, asked } = await underWay()
  const more = { ...wish, idempotencyKey: newId('req'), amount: euros('34.81') }
  const left = { minor: 3_480n, currency: 'EUR' }
  expect(await refundPayment(shop.deps, 'usr_staff', more)).toEqual({ problem: 'not refundable', refundable: left })
  goOn()
  const outcomes = await Promise.all(asked)
  expect(outcomes).toContainEqual(expect.objectContaining({ replayed: false }))
  expect(outcomes).toContainEqual(expect.objectContaining({ replayed: true }))
  expect(await shop.ledger(orderId)).toMatchObject([{ refunded: '5.00' }])
})

test('nobody waits longer than they have patience', async () => {
  const { paymentId, actionId, asked } = await underWay()
  expect(await awaitRefund(shop.deps, { paymentId, actionId }, 10)).toBeNull()
  goOn()
  await Promise.all(asked)
  expect(await awaitRefund(shop.deps, { paymentId, actionId })).toBe('SUCCEEDED')
})

test('a lost notification delays the answer, and no more', async () => {
  const deaf = { on: () => () => {}, close: async () => {} }
  const { asked } = await underWay({ ...shop.deps, live: deaf })
  goOn()
  for (const outcome of await Promise.all(asked)) expect(outcome).toHaveProperty('payment.status', 'PARTIALLY_REFUNDED')
})
