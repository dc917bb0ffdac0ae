import Stripe from 'stripe'
import { expect, test } from 'vitest'
import { readStripeWebhook } from './stripe-webhook.ts'

const now = new Date('2026-03-01T12:00:00Z')
const secret = 'whsec_of_nobody'

const event = (type: string, object: object) => JSON.stringify({ id: 'evt_1', object: 'event', type, data: { object } })
const refunded = event('charge.refunded', { id: 'ch_1', payment_intent: 'pi_1', metadata: { micromart_key: 'k' } })

function sent(body: string, { key = secret, at = now, signed = body } = {}) {
  const timestamp = Math.floor(at.getTime() / 1000)
  const signature = Stripe.webhooks.generateTestHeaderString({ payload: signed, secret: key, timestamp })
  return { headers: { 'stripe-signature': signature }, body }
}
const read = (webhook: ReturnType<typeof sent>) => readStripeWebhook(Stripe, webhook, secret, now)

test.each([
  ['charge.refunded', { payment_intent: 'pi_1' }, { reference: 'pi_1', key: null }],
  ['refund.created', { payment_intent: 'pi_1' }, { reference: 'pi_1', key: null }],
  ['charge.dispute.closed', { payment_intent: 'pi_1' }, { reference: 'pi_1', key: null }],
  [
    'payment_intent.succeeded',
    { id: 'pi_1', metadata: { micromart_key: 'pay_1:authorise' } },
    { reference: null, key: 'pay_1:authorise' },
  ],
  ['payment_intent.succeeded', { id: 'pi_1', metadata: {} }, { reference: null, key: null }],
  ['payment_intent.succeeded', { id: 'pi_1', metadata: { micromart_key: 'a\0b' } }, { reference: null, key: null }],
  ['customer.created', { id: 'cus_1' }, { reference: null, key: null }],
])('%s of %j says what to ask Stripe for', (type, object, expected) => {
  expect(read(sent(event(type, object)))).toEqual({ id: 'evt_1', ...expected })
})

test('a forged one is not heard: another secret, another body, no signature at all', () => {
  expect(read(sent(refunded, { key: 'whsec_guessed' }))).toBe('unsigned')
  expect(read(sent(refunded, { signed: `${refunded} ` }))).toBe('unsigned')
  for (const headers of [{}, { 'stripe-signature': '' }, { 'stripe-signature': 't=1,v1=00' }]) {
    expect(readStripeWebhook(Stripe, { headers, body: refunded }, secret, now)).toBe('unsigned')
  }
})

test('one from more than five minutes ago is a replay', () => {
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  expect(read(sent(refunded, { at: ago(4) }))).toMatchObject({ id: 'evt_1' })
  expect(read(sent(refunded, { at: ago(6) }))).toBe('unsigned')
})

test('what is signed and no event is told apart', () => {
  for (const body of ['no JSON', '[]', '{}', 'null', '{"id":"evt\\u0000","type":"charge.refunded"}']) {
    expect(read(sent(body)), body).toBe('no webhook')
  }
})
