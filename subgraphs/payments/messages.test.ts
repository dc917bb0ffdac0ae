import { expect, test } from 'vitest'
import { eventMessage, replyMessage } from './messages.ts'
import { evolve, openPayment, type Payment, type PaymentChange } from './payment.ts'

const eur = (minor: bigint) => ({ minor, currency: 'EUR' })
const said = { time: new Date('2026-03-01T12:00:00Z'), traceparent: undefined }
const asked = { id: 'pay_1', orderId: 'ord_1', customerId: 'usr_1', methodId: 'pme_1', asked: eur(3980n) }

test('a reply goes to its order, under an id that is made of its command’s', () => {
  const reply = { type: 'payments.captured' as const, paymentId: 'pay_1', amount: eur(3980n) }
  expect(replyMessage('cmd_ord_1_capture', 'ord_1', reply, said)).toMatchObject({
    topic: 'payments.replies',
    id: 'cmd_ord_1_capture_reply',
    subject: 'ord_1',
    data: { orderId: 'ord_1', paymentId: 'pay_1', amount: { amount: '39.80', currency: 'EUR' } },
  })
})

test('an event is of a payment’s next version and carries the whole of it, whatever the change', () => {
  const changes: PaymentChange[] = [
    { type: 'authorised', reference: 'chg_1', amount: eur(3980n) },
    { type: 'captured', amount: eur(3980n) },
    { type: 'refunded', amount: eur(500n) },
  ]
  let payment: Payment = openPayment(asked)
  const events = changes.map((change, nth) => {
    payment = evolve(payment, change)
    return eventMessage(payment, change, { id: `evt_${nth}`, ...said })
  })
  expect(events.map(({ type, aggregateversion }) => [type, aggregateversion])).toEqual([
    ['payment.authorised', 1],
    ['payment.captured', 2],
    ['payment.refunded', 3],
  ])
  expect(events.at(-1)).toMatchObject({
    subject: 'pay_1',
    data: {
      orderId: 'ord_1',
      status: 'PARTIALLY_REFUNDED',
      captured: { amount: '39.80' },
      refunded: { amount: '5.00' },
      amount: { amount: '5.00' },
      reason: '',
    },
  })
})

test('a capture that came to nothing says why', () => {
  const why = { paymentId: 'pay_1', declineCode: 'card_declined', message: 'Declined: card_declined' }
  const reply = { type: 'payments.capture_refused' as const, ...why }
  expect(replyMessage('cmd_1', 'ord_1', reply, said)).toMatchObject({
    type: 'payments.capture_refused',
    data: { orderId: 'ord_1', ...why },
  })
})

test('a payment that comes to nothing says why', () => {
  const declined: PaymentChange = { type: 'declined', reference: null, declineCode: 'card_declined' }
  const payment = evolve(openPayment(asked), declined)
  expect(eventMessage(payment, declined, { id: 'evt_1', ...said })).toMatchObject({
    type: 'payment.declined',
    data: { status: 'DECLINED', declineCode: 'card_declined', authorised: { amount: '0.00' } },
  })
  const reply = { type: 'payments.declined' as const, paymentId: 'pay_1', declineCode: 'card_declined' }
  expect(replyMessage('cmd_1', 'ord_1', reply, said).data).toEqual({
    orderId: 'ord_1',
    paymentId: 'pay_1',
    declineCode: 'card_declined',
  })
})
