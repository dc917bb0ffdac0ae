import { zero } from '@micromart/money'
import type Stripe from 'stripe'
import {
  type LedgerCharge,
  type LedgerDispute,
  type LedgerRefund,
  OutcomeUnknown,
  type ProviderCharge,
} from './provider.ts'
import { fromStripe } from './stripe-amounts.ts'
import { declineCodeOf } from './stripe-refusals.ts'

/** Metadata in which an intent and a refund carry the key that they were asked for with: Stripe forgets its own after a day. */
export const keyName = 'micromart_key'
/** An intent is cancelled for this when it was declined, and for another reason when it was called off. */
export const declinedReason = 'abandoned'

/** What an intent must be asked for with, so that its refunds and disputes are told. */
export const expand = ['latest_charge']

export const keyIn = ({ metadata }: { metadata?: Stripe.Metadata | null }): string | null => metadata?.[keyName] ?? null

/** An intent as a charge; null while nothing was charged, or nobody knows yet. `latest_charge` must be expanded for refunds. */
export function readIntent(intent: Stripe.PaymentIntent): ProviderCharge | null {
  const { id: reference, status, currency } = intent
  const money = (amount: number) => fromStripe(amount, currency)
  const nothing = zero(money(0).currency)
  const without = { reference, authorised: nothing, captured: nothing, refunded: nothing }
  switch (status) {
    case 'requires_capture':
      return { ...without, status: 'authorised', authorised: money(intent.amount), declineCode: null }
    case 'succeeded': {
      const captured = money(intent.amount_received)
      const refunded = money(chargeIn(intent)?.amount_refunded ?? 0)
      return {
        reference,
        status: 'authorised',
        authorised: money(intent.amount),
        captured,
        refunded,
        declineCode: null,
      }
    }
    case 'canceled':
      if (intent.cancellation_reason !== declinedReason) return { ...without, status: 'voided', declineCode: null }
      return { ...without, status: 'declined', declineCode: declineOf(intent) ?? 'authentication_required' }
    case 'requires_payment_method': {
      const declineCode = declineOf(intent)
      return declineCode === null ? null : { ...without, status: 'declined', declineCode }
    }
    default:
      return null
  }
}

/** A charge that Stripe has just said something of. Throws OutcomeUnknown while it works on it. */
export function known(intent: Stripe.PaymentIntent): ProviderCharge {
  const charge = readIntent(intent)
  if (!charge) throw new OutcomeUnknown(`Stripe says that it is ${intent.status}`)
  return charge
}

const declineOf = ({ last_payment_error: error }: Stripe.PaymentIntent) => (error ? declineCodeOf(error) : null)

/** The expanded charge of an intent, which knows of refunds and disputes. */
export const chargeIn = ({ latest_charge: charge }: Stripe.PaymentIntent): Stripe.Charge | null =>
  typeof charge === 'object' ? charge : null

/** An intent with all that came of it; null while nothing was charged. */
export function ledgerCharge(
  intent: Stripe.PaymentIntent,
  refunds: readonly Stripe.Refund[],
  disputes: readonly Stripe.Dispute[],
): LedgerCharge | null {
  const charge = readIntent(intent)
  if (!charge) return null
  const parts = { refunds: refunds.map(ledgerRefund), disputes: disputes.map(ledgerDispute) }
  return { ...charge, key: keyIn(intent), at: at(intent), ...parts }
}

const refundStatus: Record<string, LedgerRefund['status']> = {
  succeeded: 'SUCCEEDED',
  failed: 'FAILED',
  canceled: 'FAILED',
}

const ledgerRefund = (refund: Stripe.Refund): LedgerRefund => ({
  ...{ id: refund.id, key: keyIn(refund), at: at(refund) },
  amount: fromStripe(refund.amount, refund.currency),
  status: refundStatus[refund.status ?? ''] ?? 'PENDING',
})

/** While Stripe only warns, or has warned and nothing came of it, no money has moved. */
const disputeStatus: Record<string, LedgerDispute['status']> = {
  warning_needs_response: 'INQUIRY',
  warning_under_review: 'INQUIRY',
  warning_closed: 'WON',
  prevented: 'WON',
  won: 'WON',
  lost: 'LOST',
}

const ledgerDispute = (dispute: Stripe.Dispute): LedgerDispute => ({
  ...{ id: dispute.id, reason: dispute.reason, at: at(dispute) },
  amount: fromStripe(dispute.amount, dispute.currency),
  status: disputeStatus[dispute.status] ?? 'OPEN',
})

const at = ({ created }: { created: number }) => new Date(created * 1000)
