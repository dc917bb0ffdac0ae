import assert from 'node:assert/strict'
import { openProvider } from '@micromart/payments/provider'
import { startStripeMock } from '../engines/stripe-mock.ts'
import type { PartContext } from '../runner/part.ts'
import { overhear } from './overheard.ts'

export const title = 'All that is asked of Stripe is as its published OpenAPI wants it'
export const shopless = true
export const long = true
export const patienceMs = 10 * 60_000

/** All that the adapter may ask; each must be asked here. */
const everything = [
  'GET /v1/disputes',
  'GET /v1/payment_intents',
  'GET /v1/payment_intents/:id',
  'GET /v1/payment_methods/:id',
  'GET /v1/refunds',
  'POST /v1/customers',
  'POST /v1/payment_intents',
  'POST /v1/payment_intents/:id/cancel',
  'POST /v1/payment_intents/:id/capture',
  'POST /v1/payment_intents/:id/confirm',
  'POST /v1/refunds',
]

const apiKey = 'sk_test_123'

export async function run({ say }: PartContext): Promise<void> {
  const mock = await startStripeMock(say)
  const stripe = await overhear(mock.url, captured)
  try {
    const provider = openProvider(
      { paymentProvider: 'stripe', providerUrl: [stripe.url], providerKey: apiKey, webhookSecret: 'whsec_of_nobody' },
      () => assert.fail('Stripe is spoken with by its own SDK'),
    )
    say('a card, an authorisation, a capture, a refund, a void, and the books')
    const card = await provider.addCard('pm_card_visa')
    assert.ok('card' in card, JSON.stringify(card))
    const amount = { minor: 1990n, currency: 'EUR' }
    const request = { key: 'pay_1:authorise', card: card.card, orderId: 'ord_1', amount }
    await provider.authorise(request)
    await provider.find(request)
    await provider.callOff(request)
    const reference = 'pi_1'
    await provider.capture({ key: 'pay_1:capture', reference, amount })
    await provider.refund({ key: 'pay_1:refund:cmd_1', reference, amount })
    await provider.void({ key: 'pay_1:void', reference })
    assert.ok(await provider.charge(reference))
    for await (const charge of provider.charges(new Date(0))) assert.ok(charge.reference)
    await provider.close()

    const refused = stripe.heard.filter(({ status }) => status !== 200)
    assert.deepEqual(refused, [])
    assert.deepEqual([...new Set(stripe.heard.map(({ request }) => request))].sort(), everything)

    say('and what is not so is refused')
    const headers = { authorization: `Bearer ${apiKey}` }
    const body = new URLSearchParams({ amount: '1990', currency: 'eur', nonsense: '1' })
    const nonsense = await fetch(`${mock.url}/v1/payment_intents`, { method: 'POST', headers, body })
    assert.equal(nonsense.status, 400)
  } finally {
    await stripe.stop()
    await mock.stop()
  }
}

/** Examples have charged nothing yet; of what was captured, refunded and disputed there is more to be asked. */
function captured(answer: string): string {
  const change = (_name: string, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('object' in value) || value.object !== 'payment_intent')
      return value
    const charge = { object: 'charge', id: 'ch_1', amount_refunded: 100, disputed: true }
    return { ...value, status: 'succeeded', latest_charge: charge }
  }
  return JSON.stringify(JSON.parse(answer, change))
}
