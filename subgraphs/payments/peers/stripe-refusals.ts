import type Stripe from 'stripe'
import type { ProviderRefusal } from './provider.ts'

/** Refusals of a charge's state or of what is asked of it, and what they are called here. */
const refusals: Record<string, string> = {
  amount_too_large: 'amount_too_large',
  amount_too_small: 'amount_too_small',
  charge_already_captured: 'already_captured',
  charge_already_refunded: 'amount_too_large',
  charge_disputed: 'charge_disputed',
  charge_expired_for_capture: 'charge_lapsed',
  payment_intent_unexpected_state: 'charge_voided',
  resource_missing: 'no_such_charge',
}

/** What Stripe refuses for good, as the port says it. Throws any other error: it is a fault of ours, and says nothing of the charge. */
export function refusalOf(error: Stripe.errors.StripeError): ProviderRefusal {
  const { type, code = '', param, message } = error
  if (type === 'StripeCardError') return { refused: declineCodeOf(error), message }
  if (type !== 'StripeInvalidRequestError') throw error
  const refused = refusals[code] ?? (param === 'amount' || param === 'currency' ? `${param}_refused` : undefined)
  if (refused === undefined) throw error
  return { refused, message }
}

/** Why a bank said no, as precisely as Stripe tells it. */
export const declineCodeOf = ({
  decline_code,
  code,
}: {
  decline_code?: string | undefined
  code?: string | undefined
}) => decline_code ?? code ?? 'card_declined'

/** The intent as it is, where that is why something was refused. */
export const intentIn = (error: Stripe.errors.StripeError) => error.payment_intent as Stripe.PaymentIntent | undefined
