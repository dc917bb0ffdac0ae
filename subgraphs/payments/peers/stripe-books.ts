import type Stripe from 'stripe'
import type { LedgerCharge, PaymentProvider } from './provider.ts'
import { chargeIn, expand, ledgerCharge } from './stripe-charge.ts'
import type { StripeClient } from './stripe-client.ts'

/** Stripe's books: intents with their refunds and disputes, which are asked for only where there are any. */
export function stripeBooks({ ask, all }: StripeClient): Pick<PaymentProvider, 'charges' | 'charge'> {
  async function inBooks(intent: Stripe.PaymentIntent): Promise<LedgerCharge | null> {
    const charge = chargeIn(intent)
    const of = { payment_intent: intent.id }
    const refunds = charge?.amount_refunded
      ? await gathered(all((stripe, page) => stripe.refunds.list({ ...page, ...of })))
      : []
    const disputes = charge?.disputed
      ? await gathered(all((stripe, page) => stripe.disputes.list({ ...page, ...of })))
      : []
    return ledgerCharge(intent, refunds, disputes)
  }

  return {
    async *charges(since) {
      const created = { gte: Math.floor(since.getTime() / 1000) }
      const listed = { created, expand: expand.map((field) => `data.${field}`) }
      for await (const intent of all((stripe, page) => stripe.paymentIntents.list({ ...page, ...listed }))) {
        const charge = await inBooks(intent)
        if (charge) yield charge
      }
    },

    async charge(reference) {
      const answer = await ask((stripe) => stripe.paymentIntents.retrieve(reference, { expand }))
      if ('got' in answer) return inBooks(answer.got)
      if (answer.error.code === 'resource_missing') return null
      throw answer.error
    },
  }
}

async function gathered<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}
