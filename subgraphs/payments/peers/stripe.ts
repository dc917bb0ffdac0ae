import type Stripe from 'stripe'
import { paymentOfKey } from '../actions/action.ts'
import type { AuthoriseRequest, PaymentProvider, ProviderCharge, ProviderRefusal } from './provider.ts'
import { NotChargeable, toStripe } from './stripe-amounts.ts'
import { stripeBooks } from './stripe-books.ts'
import { declinedReason, expand, keyIn, keyName, known, readIntent } from './stripe-charge.ts'
import { type Refused, stripeClient } from './stripe-client.ts'
import { refundOnce } from './stripe-refunds.ts'
import { declineCodeOf, intentIn, refusalOf } from './stripe-refusals.ts'
import { readStripeWebhook } from './stripe-webhook.ts'

interface StripeSettings {
  /** Stripe's API, or what stands in for it. */
  url: string
  apiKey: string
  /** Of the endpoint that Stripe's webhooks come to. */
  webhookSecret: string
}

/**
 * Stripe. A charge is a payment intent, made first and confirmed then: making one moves no money, so a try whose answer was
 * lost can be made again, found, or called off for good, whatever became of it. Stripe forgets idempotency keys after a day;
 * what was asked for carries its key in its metadata too, by which it is looked for before it is asked for again.
 */
export function stripeProvider({ url, apiKey, webhookSecret }: StripeSettings): PaymentProvider {
  const client = stripeClient({ url, apiKey })

  /** The intent of an authorisation as it is now. A customer's intents are listed newest first, and without delay. */
  async function findIntent({ key, card }: AuthoriseRequest): Promise<Stripe.PaymentIntent | null> {
    const { customer } = cardOf(card)
    for await (const intent of client.all((stripe, page) =>
      stripe.paymentIntents.list({ ...page, customer, expand: ['data.latest_charge'] }),
    )) {
      if (keyIn(intent) === key) return intent
    }
    return null
  }

  /** Makes the intent of an authorisation, or answers the one that was made before: no money moves. */
  function makeIntent({
    key,
    card,
    orderId,
    amount,
  }: AuthoriseRequest): Promise<{ got: Stripe.PaymentIntent } | Refused> {
    const { customer, method } = cardOf(card)
    const metadata = { [keyName]: key, micromart_payment: paymentOfKey(key), micromart_order: orderId }
    const params = { ...toStripe(amount), customer, payment_method: method, metadata }
    return client.ask((stripe) =>
      stripe.paymentIntents.create(
        { ...params, capture_method: 'manual', automatic_payment_methods: { enabled: true, allow_redirects: 'never' } },
        { idempotencyKey: key },
      ),
    )
  }

  /** No customer is there to be asked by their bank, so what wants that is declined, and can be confirmed no more. */
  async function confirm(key: string, made: Stripe.PaymentIntent): Promise<ProviderCharge | ProviderRefusal> {
    const answer = await client.ask(
      (stripe) =>
        stripe.paymentIntents.confirm(
          made.id,
          { off_session: true, error_on_requires_action: true, expand },
          { idempotencyKey: `${key}:confirm` },
        ),
      'patient',
    )
    if ('got' in answer && answer.got.status !== 'requires_action') return known(answer.got)
    if ('error' in answer && answer.error.type !== 'StripeCardError') return stateBehind(answer)
    const declineCode = 'error' in answer ? declineCodeOf(answer.error) : 'authentication_required'
    if (declineCode === 'authentication_required') await cancel(made.id, declinedReason)
    return { ...declined(made), declineCode }
  }

  async function cancel(id: string, reason: 'abandoned' | 'requested_by_customer') {
    return client.ask((stripe) => stripe.paymentIntents.cancel(id, { cancellation_reason: reason, expand }))
  }

  async function undo(id: string): Promise<ProviderCharge | ProviderRefusal> {
    const answer = await cancel(id, 'requested_by_customer')
    if ('got' in answer) return known(answer.got)
    const state = await stateBehind(answer)
    if ('refused' in state || state.captured.minor === 0n) return state
    return { refused: 'already_captured', message: 'What was captured can only be refunded.' }
  }

  /** Where a charge is not in the state for something, the state that it is in; otherwise the refusal. */
  async function stateBehind({ error }: Refused): Promise<ProviderCharge | ProviderRefusal> {
    const refusal = refusalOf(error)
    const intent = error.code === 'payment_intent_unexpected_state' ? intentIn(error) : undefined
    return (intent && readIntent(intent)) ?? refusal
  }

  return {
    name: 'stripe',

    async addCard(token) {
      const found = await client.ask((stripe) => stripe.paymentMethods.retrieve(token))
      if ('error' in found) {
        if (found.error.code === 'resource_missing') return { unknownToken: true }
        throw found.error
      }
      const { id: method, card } = found.got
      if (!card) return { unknownToken: true }
      // A card can be charged again only as a customer's; if the bank does not want it there, no customer is made either.
      const made = await client.ask((stripe) => stripe.customers.create({ payment_method: method }))
      if ('error' in made) {
        const { refused: declineCode, message } = refusalOf(made.error)
        return { declineCode, message }
      }
      const { brand, last4, exp_month: expiryMonth, exp_year: expiryYear } = card
      return { card: `${made.got.id}/${method}`, brand, last4, expiryMonth, expiryYear }
    },

    async authorise(request) {
      const impossible = impossibility(request)
      if (impossible) return impossible
      const made = await makeIntent(request)
      return 'got' in made ? confirm(request.key, made.got) : refusalOf(made.error)
    },

    async find(request) {
      const intent = impossibility(request) ? null : await findIntent(request)
      return intent && readIntent(intent)
    },

    async callOff(request) {
      if (impossibility(request)) return null
      const found = await findIntent(request)
      const charge = found && readIntent(found)
      if (charge?.status === 'declined' || charge?.status === 'voided') return charge
      if (found) return undo(found.id)
      // One that is still on its way would make this very intent, and then cannot confirm it.
      const made = await makeIntent(request)
      return 'got' in made ? undo(made.got.id) : null
    },

    async capture({ key, reference, amount }) {
      const { amount: amount_to_capture } = toStripe(amount)
      const answer = await client.ask((stripe) =>
        stripe.paymentIntents.capture(reference, { amount_to_capture, expand }, { idempotencyKey: key }),
      )
      if ('got' in answer) return known(answer.got)
      const state = await stateBehind(answer)
      if ('refused' in state || state.captured.minor > 0n) return state
      return refusalOf(answer.error)
    },

    void: ({ reference }) => undo(reference),

    refund: (request) => refundOnce(client, request),

    ...stripeBooks(client),

    readWebhook: async (sent, now) => readStripeWebhook(await client.sdk(), sent, webhookSecret, now),

    close: async () => client.close(),
  }
}

/** Why Stripe is not even asked; null when it is. */
function impossibility({ card, amount }: AuthoriseRequest): ProviderRefusal | null {
  // A shop that had another provider before has cards of theirs on file.
  if (cardOf(card).method === '') {
    return { refused: 'payment_method_unusable', message: 'The card is not on file at Stripe.' }
  }
  try {
    toStripe(amount)
    return null
  } catch (error) {
    if (!(error instanceof NotChargeable)) throw error
    return { refused: 'amount_not_chargeable', message: error.message }
  }
}

/** A card is one customer's: `cus_…/pm_…`. */
function cardOf(card: string): { customer: string; method: string } {
  const [customer = '', method = ''] = card.split('/')
  return { customer, method }
}

/** A charge that came to nothing. */
function declined(intent: Stripe.PaymentIntent) {
  const nothing = { minor: 0n, currency: intent.currency.toUpperCase() }
  return {
    ...{ reference: intent.id, status: 'declined' as const },
    ...{ authorised: nothing, captured: nothing, refunded: nothing },
  }
}
