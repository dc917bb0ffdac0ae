import { recordSpans } from '@micromart/telemetry/testing'
import { expect, it } from 'vitest'
import type { PaymentProvider } from './provider.ts'
import { tracedProvider } from './traced-provider.ts'

it('each call of the provider is a span, whichever there will be, and tells no card', async () => {
  const provider = {
    name: 'sandbox',
    authorise: async () => ({ status: 'authorised', reference: 'ch_1', declineCode: null }),
    find: async () => ({ status: 'declined', reference: 'ch_2', declineCode: 'insufficient_funds' }),
    refund: async () => ({ status: 'declined', declineCode: 'whatever the bank says, to "Ada"' }),
    void: async () => ({ refused: 'charge_lapsed', message: 'card_secret' }),
    addCard: () => Promise.reject(new Error('card_secret')),
    another: async () => null,
    readWebhook: () => 'unsigned',
  }
  const recorded = recordSpans()
  const traced = tracedProvider(provider as unknown as PaymentProvider) as unknown as typeof provider & PaymentProvider
  await traced.authorise({ orderId: 'ord_1', card: 'card_secret', key: 'k', amount: { minor: 1n, currency: 'EUR' } })
  await traced.find({ orderId: 'ord_2', card: 'card_secret', key: 'k', amount: { minor: 1n, currency: 'EUR' } })
  await traced.refund({ key: 'k', reference: 'ch_1', amount: { minor: 1n, currency: 'EUR' } })
  await traced.void({ key: 'k', reference: 'ch_1' })
  await expect(traced.addCard('card_secret')).rejects.toThrow()
  await traced.another()
  expect(traced.readWebhook({ headers: {}, body: '' }, new Date())).toBe('unsigned')
  const spans = recorded.spans()
  await recorded.stop()
  expect(spans).toMatchObject([
    {
      name: 'payment-provider authorise',
      attributes: { 'micromart.order.id': 'ord_1', 'micromart.payment.outcome': 'succeeded' },
    },
    {
      name: 'payment-provider find',
      attributes: {
        'micromart.payment.outcome': 'declined',
        'micromart.payment.reason': 'insufficient_funds',
        'micromart.payment.charge_status': 'declined',
      },
    },
    { name: 'payment-provider refund', attributes: { 'micromart.payment.outcome': 'declined' } },
    {
      name: 'payment-provider void',
      attributes: { 'micromart.payment.outcome': 'refused', 'micromart.payment.reason': 'charge_lapsed' },
    },
    { name: 'payment-provider addCard', failed: true },
    { name: 'payment-provider another' },
  ])
  expect(JSON.stringify(spans)).not.toMatch(/card_secret|Ada/)
})
