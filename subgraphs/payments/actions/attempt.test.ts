import { expect, test } from 'vitest'
import { evolve, openPayment, type PaymentChange } from '../payment.ts'
import { type Attempt, leftToRefund, type PaymentWithAttempts, refunding, withAmounts } from './attempt.ts'

const euros = (minor: bigint) => ({ minor, currency: 'EUR' })

const attempt = (kind: Attempt['kind'], amount: bigint | null, state: Attempt['state']): Attempt => ({
  kind,
  state,
  amount: amount === null ? null : euros(amount),
  reason: null,
  message: null,
  at: new Date(0),
})

function payment(changes: PaymentChange[], ...attempts: Attempt[]): PaymentWithAttempts {
  const parts = { id: 'pay_1', orderId: 'ord_1', customerId: 'usr_1', methodId: 'pme_1', asked: euros(30_00n) }
  return { ...changes.reduce(evolve, openPayment(parts)), attempts }
}
const authorised: PaymentChange = { type: 'authorised', reference: 'chg_1', amount: euros(30_00n) }
const captured: PaymentChange[] = [authorised, { type: 'captured', amount: euros(30_00n) }]

const money = (of: PaymentWithAttempts) => [refunding(of).minor, leftToRefund(of).minor]
const amounts = (of: PaymentWithAttempts) => withAmounts(of).map(({ amount }) => amount.minor)

test('what is on its way and what is left make up what has not been given back', () => {
  expect(money(payment(captured))).toEqual([0n, 30_00n])
  expect(money(payment(captured, attempt('REFUND', 5_00n, 'SENT')))).toEqual([5_00n, 25_00n])
  expect(money(payment(captured, attempt('REFUND', 5_00n, 'FAILED')))).toEqual([0n, 30_00n])
  const given: PaymentChange = { type: 'refunded', amount: euros(5_00n) }
  const some = [attempt('REFUND', 5_00n, 'SUCCEEDED'), attempt('REFUND', 6_00n, 'QUEUED')]
  expect(money(payment([...captured, given], ...some))).toEqual([6_00n, 19_00n])
})

test('a refund of everything left is told with what that is, behind those that stand before it', () => {
  const of = payment(captured, attempt('REFUND', 5_00n, 'SENT'), attempt('REFUND', null, 'QUEUED'))
  expect(amounts(of)).toEqual([5_00n, 25_00n])
  expect(money(of)).toEqual([30_00n, 0n])
})

test('an undo that waits behind the capture will give back everything', () => {
  const of = payment(captured, attempt('VOID', null, 'QUEUED'))
  expect(amounts(of)).toEqual([30_00n])
  expect(money(of)).toEqual([30_00n, 0n])
})

test('what has not been sent yet is told with what it is for, and nothing of it is on its way back', () => {
  const asked = [
    attempt('AUTHORISE', null, 'QUEUED'),
    attempt('CAPTURE', null, 'QUEUED'),
    attempt('VOID', null, 'QUEUED'),
  ]
  expect(amounts(payment([], ...asked))).toEqual([30_00n, 30_00n, 0n])
  expect(amounts(payment([authorised], attempt('VOID', null, 'QUEUED')))).toEqual([30_00n])
  expect(money(payment([], ...asked))).toEqual([0n, 0n])
})
