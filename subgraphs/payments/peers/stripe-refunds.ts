import type { PaymentProvider, ProviderCharge, ProviderRefusal } from './provider.ts'
import { toStripe } from './stripe-amounts.ts'
import { expand, keyIn, keyName, known } from './stripe-charge.ts'
import type { StripeClient } from './stripe-client.ts'
import { refusalOf } from './stripe-refusals.ts'

type Refund = Parameters<PaymentProvider['refund']>[0]

/** Gives money back once per key, whether or not Stripe still knows the key: an earlier try is looked for first. */
export async function refundOnce(client: StripeClient, request: Refund): Promise<ProviderCharge | ProviderRefusal> {
  const refusal = (await isRefunded(client, request)) ? null : await giveBack(client, request)
  return refusal ?? known(await client.must((stripe) => stripe.paymentIntents.retrieve(request.reference, { expand })))
}

async function isRefunded({ all }: StripeClient, { key, reference }: Refund): Promise<boolean> {
  for await (const refund of all((stripe, page) => stripe.refunds.list({ ...page, payment_intent: reference }))) {
    if (keyIn(refund) === key && refund.status !== 'failed' && refund.status !== 'canceled') return true
  }
  return false
}

async function giveBack({ ask }: StripeClient, { key, reference, amount }: Refund): Promise<ProviderRefusal | null> {
  const params = { payment_intent: reference, amount: toStripe(amount).amount, metadata: { [keyName]: key } }
  const answer = await ask((stripe) => stripe.refunds.create(params, { idempotencyKey: key }))
  if ('error' in answer) return refusalOf(answer.error)
  const { status, failure_reason: reason } = answer.got
  const failed = status === 'failed' || status === 'canceled'
  return failed ? { refused: reason ?? 'refund_failed', message: `The refund is ${status}.` } : null
}
