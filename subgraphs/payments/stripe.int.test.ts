import Stripe from 'stripe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Finding, reconcile } from './books/reconcile.ts'
import { openPayments, type PaymentsHarness } from './testing/harness.ts'
import { webhookSecret } from './testing/samples.ts'
import { startStripeStandIn } from './testing/stripe-stand-in.ts'

let stripe: Awaited<ReturnType<typeof startStripeStandIn>>
let shop: PaymentsHarness

beforeAll(async () => {
  stripe = await startStripeStandIn()
  shop = await openPayments({
    MICROMART_PAYMENT_PROVIDER: 'stripe',
    MICROMART_PROVIDER_URL: stripe.url,
    MICROMART_PROVIDER_KEY: 'sk_test_of_nobody',
  })
  shop.startWorking()
})
afterAll(async () => {
  await shop.close()
  await stripe.close()
})

const post = (payload: string, secret = webhookSecret) =>
  shop.request({
    method: 'POST',
    url: '/webhooks/stripe',
    headers: {
      'content-type': 'application/json',
      'stripe-signature': Stripe.webhooks.generateTestHeaderString({
        ...{ payload, secret, timestamp: Math.floor(shop.clock().getTime() / 1000) },
      }),
    },
    payload,
  })

test('an order is paid by Stripe, and what happens on its own pages is learned by its webhook', async () => {
  const orderId = await shop.newOrder('pm_card_visa', '30.00')
  await shop.settled(orderId, 'AUTHORISED')
  await shop.capture(orderId)
  await shop.settled(orderId, 'CAPTURED')
  const { reference } = await shop.payment(orderId)
  expect(stripe.intent(reference)).toMatchObject({ status: 'succeeded', amount_received: 3000, currency: 'eur' })

  stripe.refundByHand(reference, 1200)
  const body = JSON.stringify({ id: 'evt_1', type: 'charge.refunded', data: { object: { payment_intent: reference } } })
  expect((await post(body, 'whsec_guessed')).statusCode).toBe(401)
  expect(await shop.payment(orderId)).toMatchObject({ status: 'CAPTURED' })
  expect((await post(body)).statusCode).toBe(204)
  expect(await shop.payment(orderId)).toMatchObject({ status: 'PARTIALLY_REFUNDED', refunded: { amount: '12.00' } })

  const findings: Finding[] = []
  for await (const finding of reconcile(shop.deps, { since: new Date(0), dryRun: false })) findings.push(finding)
  expect(findings).toEqual([])
})

test('a void while nobody knows whether Stripe has heard of it leaves no money authorised', async () => {
  stripe.loseAnswersTo('/confirm')
  const orderId = await shop.newOrder('pm_card_visa', '30.00')
  await shop.void(orderId)
  await shop.settled(orderId, 'VOIDED')
  stripe.loseAnswersTo(null)
  const { reference } = await shop.payment(orderId)
  expect(reference === null ? null : stripe.intent(reference)?.status).not.toBe('requires_capture')
  expect(await shop.replies(orderId)).toContain('payments.voided')
})
