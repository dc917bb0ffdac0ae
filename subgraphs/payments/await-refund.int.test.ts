import { newId } from '@micromart/ids'
import { staff } from '@micromart/service/testing'
import { eventually } from '@micromart/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unfinishedActions } from './actions/action-store.ts'
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

function hold() {
  held = new Promise((resolve) => {
    goOn = resolve
  })
}

async function captured() {
  const orderId = await shop.newOrder()
  await shop.capture(orderId)
  await shop.settled(orderId, 'CAPTURED')
  const { id: paymentId } = await shop.payment(orderId)
  return { orderId, paymentId: paymentId as string }
}

async function unfinished(paymentId: string) {
  const payment = await readPayment(shop.db, paymentId)
  return payment ? unfinishedActions(shop.db, payment) : []
}

/** A refund of 5 euros that is asked for twice with one key, and takes until the test says so. */
async function underWay(deps = shop.deps) {
  hold()
  const { orderId, paymentId } = await captured()
  const wish = { idempotencyKey: newId('req'), paymentId, amount: euros('5.00'), reason: 'Scratched' }
  const asked = [refundPayment(deps, 'usr_staff', wish), refundPayment(deps, 'usr_staff', wish)]
  const actionId = await eventually(async () => {
    const [refund] = await unfinished(paymentId)
    if (!refund) throw new Error('nothing is queued')
    return refund.id
  })
  return { orderId, paymentId, actionId, wish, asked }
}

const refund = `mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { __typename
  ... on RefundUnderWay { message amount { amount } refundable { amount } } ... on NotRefundable { refundable { amount } }
  ... on PaymentRefunded { replayed payment { refunded { amount } refunding { amount } } } } }`
const refunded = async (input: object) => (await shop.ask(refund, { input }, staff())).data.refundPayment

/** What its customer is told of an order's money. */
async function seen(orderId: string) {
  const order = { __typename: 'Order', id: orderId, customerId: shop.ada.principal?.userId, total: euros('39.80') }
  const fields = `... on Order { refundable { amount } payment {
    refunded { amount } refunding { amount } attempts { action status succeeded amount { amount } } } }`
  return (await shop.entity(order, fields, shop.ada)).entity
}

const attempt = (action: string, amount: string, status = 'SUCCEEDED') => ({
  action,
  status,
  succeeded: status === 'SUCCEEDED',
  amount: { amount },
})

describe('while a refund is under way', () => {
  test('whoever repeats its key waits for the same one', async () => {
    const { orderId, asked } = await underWay()
    goOn()
    const outcomes = await Promise.all(asked)
    expect(outcomes).toContainEqual(expect.objectContaining({ replayed: false }))
    expect(outcomes).toContainEqual(expect.objectContaining({ replayed: true }))
    expect(await shop.ledger(orderId)).toMatchObject([{ refunded: '5.00' }])
  })

  test('what is on its way is told by the payment and its order', async () => {
    const { orderId, asked } = await underWay()
    const done = [attempt('AUTHORISE', '39.80'), attempt('CAPTURE', '39.80')]
    expect(await seen(orderId)).toEqual({
      refundable: { amount: '34.80' },
      payment: {
        refunded: { amount: '0.00' },
        refunding: { amount: '5.00' },
        attempts: [...done, attempt('REFUND', '5.00', 'UNDER_WAY')],
      },
    })
    goOn()
    await Promise.all(asked)
    expect(await seen(orderId)).toEqual({
      refundable: { amount: '34.80' },
      payment: {
        refunded: { amount: '5.00' },
        refunding: { amount: '0.00' },
        attempts: [...done, attempt('REFUND', '5.00')],
      },
    })
  })

  test('why it is given back is for staff to read', async () => {
    const { paymentId, asked } = await underWay()
    const payment = { __typename: 'Payment', id: paymentId }
    const reasons = '... on Payment { attempts { reason } }'
    expect((await shop.entity(payment, reasons, staff())).entity.attempts.at(-1)).toEqual({ reason: 'Scratched' })
    expect((await shop.entity(payment, reasons, shop.ada)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    goOn()
    await Promise.all(asked)
  })

  test('another key gives nothing back, unless it is said to come besides', async () => {
    const { orderId, paymentId, wish, asked } = await underWay()
    const other = { idempotencyKey: newId('req'), paymentId, amount: euros('30.00'), reason: 'Late' }
    for (const amount of [other.amount, euros('39.80'), null]) {
      expect(await refunded({ ...other, amount, besidesOthers: null })).toEqual({
        __typename: 'RefundUnderWay',
        message: expect.stringContaining('A refund of 5.00 EUR is on its way already.'),
        amount: { amount: '5.00' },
        refundable: { amount: '34.80' },
      })
    }
    expect(await refunded({ ...other, amount: euros('34.81'), besidesOthers: true })).toEqual({
      __typename: 'NotRefundable',
      refundable: { amount: '34.80' },
    })
    // Refusals are not remembered: the very key may come again and say so.
    const besides = refunded({ ...other, besidesOthers: true })
    await eventually(async () => expect(await unfinished(paymentId)).toHaveLength(2))
    goOn()
    expect(await besides).toMatchObject({ __typename: 'PaymentRefunded', replayed: false })
    expect(await refunded(other)).toMatchObject({ replayed: true, payment: { refunded: { amount: '35.00' } } })
    expect(await refundPayment(shop.deps, 'usr_staff', wish)).toMatchObject({ replayed: true })
    await Promise.all(asked)
    expect(await shop.ledger(orderId)).toMatchObject([{ refunded: '35.00' }])
  })

  test('of several that are asked for at once under keys of their own, one is taken', async () => {
    hold()
    const { orderId, paymentId } = await captured()
    const names: string[] = []
    const asked = Array.from({ length: 5 }, async () => {
      const input = { idempotencyKey: newId('req'), paymentId, amount: euros('4.00'), reason: 'Late' }
      names.push((await refunded(input)).__typename)
    })
    await eventually(async () => expect(names).toEqual(Array(4).fill('RefundUnderWay')))
    goOn()
    await Promise.all(asked)
    expect(names.at(-1)).toBe('PaymentRefunded')
    expect(await shop.ledger(orderId)).toMatchObject([{ refunded: '4.00' }])
  })

  test('a return gives back what it leaves, and both together no more than was captured', async () => {
    const { orderId, paymentId, asked } = await underWay()
    await shop.refund(orderId)
    expect(await seen(orderId)).toMatchObject({
      refundable: { amount: '0.00' },
      payment: {
        refunding: { amount: '39.80' },
        attempts: [{}, {}, attempt('REFUND', '5.00', 'UNDER_WAY'), attempt('REFUND', '34.80', 'UNDER_WAY')],
      },
    })
    const more = { idempotencyKey: newId('req'), paymentId, reason: 'Late', besidesOthers: true }
    expect(await refunded(more)).toEqual({ __typename: 'NotRefundable', refundable: { amount: '0.00' } })
    goOn()
    await Promise.all(asked)
    await shop.settled(orderId, 'REFUNDED')
    expect(await shop.ledger(orderId)).toMatchObject([{ captured: '39.80', refunded: '39.80' }])
    const [reply] = (await shop.outboxOn('payments.replies', orderId)).filter(
      ({ type }) => type === 'payments.refunded',
    )
    expect(reply?.data).toMatchObject({ amount: euros('34.80') })
  })
})

test('nobody waits longer than they have patience', async () => {
  const { paymentId, actionId, asked } = await underWay()
  expect(await awaitRefund(shop.deps, { paymentId, actionId }, 10)).toBeNull()
  goOn()
  await Promise.all(asked)
  expect(await awaitRefund(shop.deps, { paymentId, actionId })).toBe('SUCCEEDED')
})

test('a lost notification delays the answer, and no more', async () => {
  const deaf = { on: () => () => {}, hints: () => () => {}, close: async () => {} }
  const { asked } = await underWay({ ...shop.deps, live: deaf })
  goOn()
  for (const outcome of await Promise.all(asked)) expect(outcome).toHaveProperty('payment.status', 'PARTIALLY_REFUNDED')
})
