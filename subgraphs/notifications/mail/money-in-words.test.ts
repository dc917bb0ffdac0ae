import { catalogue, message, type TypeOn } from '@micromart/events'
import { samplePlaced } from '@micromart/orders/testing'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { aboutCancelled, aboutOrder, aboutPayment, moneyAfter } from '../decide.ts'
import type { OrderCopy } from '../notification.ts'
import { type Language, speechFor } from '../words/languages.ts'
import { tell } from '../words/tell.ts'
import { writeMail } from './write.ts'

type Topic = 'orders.events' | 'payments.events'
type Type = TypeOn<Topic>
type Step = [type: Type, data: object, ...named: string[]]

const eur = (amount: string) => ({ amount, currency: 'EUR' })
const ofOrder = { orderId: 'ord_1', number: 'MM-7F3K-22', customerId: 'usr_1' }
const payment = (status: string, authorised: string, captured: string, refunded: string) => ({
  ...{ paymentId: 'pay_1', orderId: 'ord_1', customerId: 'usr_1', status },
  ...{ authorised: eur(authorised), captured: eur(captured), refunded: eur(refunded) },
})
const placed = { ...samplePlaced({}), ...ofOrder, total: eur('48.46') }
const authorised = { ...ofOrder, paymentId: 'pay_1', amount: eur('48.46') }
const requested = { ...ofOrder, carrier: 'DHL', trackingNumber: '1', requestedAt: new Date(0).toISOString() }
const refused = { ...ofOrder, paymentId: 'pay_1', declineCode: 'no_funds', message: 'Declined: no_funds' }
const shipped = { ...ofOrder, carrier: 'DHL', trackingNumber: '1', shippedAt: new Date(0).toISOString() }

/** What happens, and every amount that people are told of it, in the order in which it happens. */
const stories: Record<string, Step[]> = {
  'paid, given back in parts, then returned': [
    ['order.placed', placed],
    ['payment.authorised', payment('AUTHORISED', '48.46', '0.00', '0.00')],
    ['order.payment_authorised', authorised],
    ['order.confirmed', ofOrder],
    ['order.shipment_requested', requested],
    ['payment.captured', { ...payment('CAPTURED', '48.46', '48.46', '0.00'), amount: eur('48.46') }],
    ['order.payment_captured', authorised],
    ['order.shipped', shipped],
    [
      'payment.refunded',
      { ...payment('PARTIALLY_REFUNDED', '48.46', '48.46', '5.00'), amount: eur('5.00'), reason: 'A' },
      '5.00',
    ],
    [
      'payment.refunded',
      { ...payment('PARTIALLY_REFUNDED', '48.46', '48.46', '8.46'), amount: eur('3.46'), reason: 'B' },
      '3.46',
    ],
    ['order.return_requested', { ...ofOrder, reason: 'Too small' }],
    ['order.return_received', { ...ofOrder, refund: eur('40.00') }, '40.00'],
    [
      'payment.refunded',
      { ...payment('REFUNDED', '48.46', '48.46', '48.46'), amount: eur('40.00'), reason: 'C' },
      '40.00',
    ],
  ],
  'disputed at the bank, which is between it and the shop': [
    ['order.placed', placed],
    [
      'payment.disputed',
      {
        ...payment('CAPTURED', '48.46', '48.46', '0.00'),
        ...{ disputeId: 'dp_1', amount: eur('48.46'), disputeStatus: 'OPEN', reason: 'fraudulent' },
      },
    ],
  ],
  'paid, cancelled before it was charged': [
    ['order.placed', placed],
    ['order.payment_authorised', authorised],
    ['order.cancelled', { ...ofOrder, reason: 'CUSTOMER_REQUEST' }, '48.46'],
    ['payment.voided', payment('VOIDED', '48.46', '0.00', '0.00')],
  ],
  declined: [
    ['order.placed', placed],
    ['payment.declined', { ...payment('DECLINED', '0.00', '0.00', '0.00'), declineCode: 'no_funds' }],
    ['order.payment_declined', { ...ofOrder, paymentId: 'pay_1', declineCode: 'no_funds' }],
    ['order.cancelled', { ...ofOrder, reason: 'PAYMENT_DECLINED' }],
  ],
  'refused when it was to go out, cancelled then': [
    ['order.placed', placed],
    ['order.payment_authorised', authorised],
    ['order.shipment_requested', requested],
    ['order.payment_refused', refused],
    ['order.cancelled', { ...ofOrder, reason: 'STAFF_REQUEST' }],
  ],
  'cancelled while its money was being taken': [
    ['order.placed', placed],
    ['order.payment_authorised', authorised],
    ['order.shipment_requested', requested],
    ['order.cancelled', { ...ofOrder, reason: 'CUSTOMER_REQUEST' }],
    [
      'payment.refunded',
      { ...payment('REFUNDED', '48.46', '48.46', '48.46'), amount: eur('48.46'), reason: 'A' },
      '48.46',
    ],
  ],
  'written off, then returned': [
    ['order.placed', placed],
    ['order.shipment_requested', requested],
    ['order.payment_refused', refused],
    [
      'order.payment_written_off',
      { ...ofOrder, amount: eur('48.46'), reason: 'A regular', writtenOffAt: new Date(0).toISOString() },
    ],
    ['order.shipped', shipped],
    ['order.return_received', { ...ofOrder, refund: null }],
  ],
  'returned, never charged': [
    ['order.placed', placed],
    ['order.payment_authorised', authorised],
    ['order.shipped', shipped],
    ['order.return_received', { ...ofOrder, refund: null }],
  ],
  'returned, told of by an older version': [
    ['order.placed', placed],
    ['order.return_received', ofOrder],
  ],
}

const free: Step[] = [
  ['order.placed', { ...placed, total: eur('0.00') }],
  ['order.payment_authorised', { ...authorised, amount: eur('0.00') }],
  ['order.confirmed', ofOrder],
  ['order.cancelled', { ...ofOrder, reason: 'STAFF_REQUEST' }],
  ['order.shipped', shipped],
  ['payment.captured', { ...payment('CAPTURED', '0.00', '0.00', '0.00'), amount: eur('0.00') }],
  ['order.return_received', { ...ofOrder, refund: eur('0.00') }],
  ['payment.refunded', { ...payment('REFUNDED', '0.00', '0.00', '0.00'), amount: eur('0.00'), reason: 'A' }],
]

/** Every sentence that people read of each step, in the app and by mail, in English unless a language is said. */
function sentences(steps: readonly Step[], language: Language = 'en') {
  const speech = speechFor(language)
  let order: OrderCopy | null = null
  return steps.map(([type, data]) => {
    const topic: Topic = type.startsWith('order.') ? 'orders.events' : 'payments.events'
    const parts = { id: 'evt_1', subject: 'ord_1', source: 'test', time: new Date(0), aggregateVersion: 1 }
    const event = message(topic, type, { ...parts, data: data as never })
    if (event.type === 'order.placed') order = event.data
    else if (event.topic === 'orders.events' && order) order = { ...order, ...moneyAfter(event) }
    const notice =
      event.topic === 'payments.events'
        ? aboutPayment(event)
        : event.type === 'order.cancelled'
          ? aboutCancelled(event, order)
          : aboutOrder(event)
    if (!notice?.mail) return []
    const { title, body } = tell(notice.news, speech)
    const letter = writeMail(notice.mail, { speech, name: 'Ada Quist', order, storefrontUrl: null })
    return [title, body, letter.subject, letter.heading, ...letter.paragraphs]
  })
}

describe.each(['en', 'de'] as const)('in %s', (language) => {
  test.each(Object.entries(stories))('%s: each sentence names the amount that moved, and no other', (_, steps) => {
    const amounts = /€[\d.,]*\d|[\d.,]*\d\u00a0€/g
    const named = sentences(steps, language).map((said) => [...new Set(said.join(' ').match(amounts) ?? [])])
    const { price } = speechFor(language)
    expect(named).toEqual(steps.map(([, , ...moved]) => moved.map((amount) => price(eur(amount)))))
  })
})

test('an order that costs nothing has no sentence about money', () => {
  const told = (language: Language) => sentences(free, language).flat().join(' ')
  expect(told('en')).not.toMatch(/€|\d\.\d|charge|refund|money|card|back to you|release/i)
  expect(told('de')).not.toMatch(/€|\d,\d|belast|erstatt|geld|karte|gutschrift|freigegeben/i)
})

test('what was held on the card is released when nothing was charged, and nobody is promised what was never taken', () => {
  const told = (story: string, language?: Language) =>
    sentences(stories[story] ?? [], language)
      .flat()
      .join(' ')
  const cancelled = 'paid, cancelled before it was charged'
  expect(told(cancelled)).toContain('Nothing was charged: the €48.46 held on your card is released.')
  expect(told(cancelled, 'de')).toContain(
    'Es wurde nichts belastet: Der auf Ihrer Karte vorgemerkte Betrag von 48,46\u00a0€ wird wieder freigegeben.',
  )
  expect(told('declined')).toContain('Your card was declined. Nothing was charged.')
  expect(told('declined', 'de')).toContain('Ihre Karte wurde abgelehnt. Es wurde nichts belastet.')
  expect(told('refused when it was to go out, cancelled then')).toContain('We had to cancel it. Nothing was charged.')
  for (const language of ['en', 'de'] as const) {
    expect(told('cancelled while its money was being taken', language)).not.toMatch(
      /Nothing was charged|nichts belastet/,
    )
    expect(told('written off, then returned', language)).not.toMatch(/€|charge|back to you|refund|belast|erstatt/)
    expect(told('returned, never charged', language)).not.toMatch(/back to you|refund|erstatt/)
  }
})

test('every event that carries money is told in a story', () => {
  const isMoney = (schema: z.ZodType): boolean =>
    schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
      ? isMoney(schema.unwrap() as z.ZodType)
      : schema instanceof z.ZodObject && 'amount' in schema.shape && 'currency' in schema.shape
  const withMoney = (['users.events', 'orders.events', 'payments.events', 'inventory.events'] as const).flatMap(
    (topic) =>
      Object.entries<z.ZodObject>(catalogue[topic])
        .filter(([, { shape }]) => Object.values(shape).some((field) => isMoney(field as z.ZodType)))
        .map(([type]) => type),
  )
  const told = new Set<string>(Object.values(stories).flatMap((steps) => steps.map(([type]) => type)))
  expect(withMoney).toEqual(expect.arrayContaining(['order.return_received', 'payment.refunded']))
  expect(withMoney.filter((type) => !told.has(type))).toEqual([])
})
