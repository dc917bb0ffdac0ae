import { cleanups } from '@micromart/testing/cleanups'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPayments } from './payments-for-tests.ts'

const { after, end } = cleanups()
let shop: Awaited<ReturnType<typeof openPayments>>

beforeAll(async () => {
  shop = await openPayments(after)
  shop.startWorking()
})
afterAll(end)

const staff = { userId: 'usr_staff', staff: true }
const refundPayment = `mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { __typename
  ... on PaymentRefunded { replayed payment { status refunded { amount } } }
  ... on NotRefundable { refundable { amount } } ... on InvalidInput { path } } }`

let nth = 0
async function captured() {
  const orderId = `ord_refund_${nth++}`
  await shop.hear(shop.authorise(orderId, 'usr_ada', await shop.addCard('usr_ada', 'pm_card_visa'), '30.00'))
  await shop.hear(shop.command(orderId, 'payments.capture'))
  await shop.settled(orderId, 'CAPTURED')
  return { orderId, paymentId: (await shop.payment(orderId)).id }
}
async function refund(input: Record<string, unknown>, as: Parameters<typeof shop.ask>[2] = staff) {
  const { data, errors } = await shop.ask(refundPayment, { input: { reason: 'Scratched', ...input } }, as)
  return { result: (data as { refundPayment: Record<string, unknown> | null } | null)?.refundPayment, errors }
}
const euros = (amount: string) => ({ amount, currency: 'EUR' })

test('parallel refunds together never give back more than was captured', async () => {
  const { orderId, paymentId } = await captured()
  const refunds = await Promise.all(
    Array.from({ length: 8 }, (_, i) => refund({ idempotencyKey: `p${i}`, paymentId, amount: euros('10') })),
  )
  const names = refunds.map(({ result }) => result?.__typename)
  expect(names.filter((name) => name === 'PaymentRefunded')).toHaveLength(3)
  expect(names.filter((name) => name === 'NotRefundable')).toHaveLength(5)
  expect(await shop.ledger(orderId)).toMatchObject([{ captured: '30.00', refunded: '30.00' }])
})

test('one key refunds once, however often it is sent, and only for what it was first sent with', async () => {
  const { orderId, paymentId } = await captured()
  const input = { idempotencyKey: 'once', paymentId, amount: euros('5.00') }
  const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => refund(input)))
  expect(first?.result).toMatchObject({ payment: { status: 'PARTIALLY_REFUNDED', refunded: { amount: '5.00' } } })
  expect([first, ...others].filter((one) => one?.result?.replayed === false)).toHaveLength(1)
  expect((await refund({ ...input, amount: euros('6.00') })).result).toEqual({ __typename: 'IdempotencyKeyReused' })
  expect(await shop.ledger(orderId)).toMatchObject([{ refunded: '5.00' }])
})

test('without an amount everything that is left goes back', async () => {
  const { paymentId } = await captured()
  await refund({ idempotencyKey: 'some', paymentId, amount: euros('12.34') })
  const { result } = await refund({ idempotencyKey: 'rest', paymentId })
  expect(result).toMatchObject({ payment: { status: 'REFUNDED', refunded: { amount: '30.00' } } })
  expect((await refund({ idempotencyKey: 'more', paymentId })).result).toEqual({
    __typename: 'NotRefundable',
    refundable: { amount: '0.00' },
  })
})

test('a refusal is not remembered under its key', async () => {
  const { paymentId } = await captured()
  const tooMuch = await refund({ idempotencyKey: 'again', paymentId, amount: euros('30.01') })
  expect(tooMuch.result).toEqual({ __typename: 'NotRefundable', refundable: { amount: '30.00' } })
  expect((await refund({ idempotencyKey: 'again', paymentId, amount: euros('30.00') })).result).toMatchObject({
    __typename: 'PaymentRefunded',
  })
})

test('before capture there is nothing to refund', async () => {
  const orderId = 'ord_uncaptured'
  await shop.hear(shop.authorise(orderId, 'usr_ada', await shop.addCard('usr_ada', 'pm_card_visa')))
  await shop.settled(orderId, 'AUTHORISED')
  const { id: paymentId } = await shop.payment(orderId)
  expect((await refund({ idempotencyKey: 'early', paymentId })).result).toMatchObject({
    refundable: { amount: '0.00' },
  })
})

test('nonsense is named', async () => {
  const { paymentId } = await captured()
  const faults: [Record<string, unknown>, unknown][] = [
    [{ idempotencyKey: '' }, ['input', 'idempotencyKey']],
    [{ idempotencyKey: 'x'.repeat(256) }, ['input', 'idempotencyKey']],
    [{ reason: ' ' }, ['input', 'reason']],
    [{ amount: euros('-1') }, ['input', 'amount', 'amount']],
    [{ amount: euros('0') }, ['input', 'amount', 'amount']],
    [{ amount: euros('1.001') }, ['input', 'amount']],
    [{ amount: { amount: '1', currency: 'USD' } }, ['input', 'amount', 'currency']],
  ]
  for (const [fault, path] of faults) {
    const { result } = await refund({ idempotencyKey: 'nonsense', paymentId, ...fault })
    expect(result).toEqual({ __typename: 'InvalidInput', path })
  }
  expect((await refund({ idempotencyKey: 'nonsense', paymentId: 'pay_none' })).result).toEqual({
    __typename: 'NotFound',
  })
})

test('customers do not refund themselves', async () => {
  const { paymentId } = await captured()
  const { result, errors } = await refund({ idempotencyKey: 'mine', paymentId }, { userId: 'usr_ada' })
  expect(result).toBeNull()
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
})
