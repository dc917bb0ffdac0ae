import type { declined as english } from './en-declined.ts'

/** Why a card was declined, in a language's words. */
type Declined = typeof english

/**
 * Why a bank or the provider would not take a card, by the codes of the port and of Stripe (https://docs.stripe.com/declines/codes). A card
 * that was reported lost or stolen, or a suspicion of fraud, is told as any other refusal: who holds it need not be whose it is.
 */
const reasons: Readonly<Record<string, keyof Declined>> = {
  card_declined: 'refused',
  declined: 'refused',
  do_not_honor: 'refused',
  fraudulent: 'refused',
  generic_decline: 'refused',
  lost_card: 'refused',
  merchant_blacklist: 'refused',
  pickup_card: 'refused',
  restricted_card: 'refused',
  stolen_card: 'refused',
  transaction_not_allowed: 'refused',
  insufficient_funds: 'funds',
  card_velocity_exceeded: 'limit',
  withdrawal_count_limit_exceeded: 'limit',
  amount_too_large: 'limit',
  expired_card: 'expired',
  incorrect_cvc: 'securityCode',
  invalid_cvc: 'securityCode',
  invalid_security_code: 'securityCode',
  incorrect_number: 'number',
  invalid_number: 'number',
  invalid_account: 'number',
  invalid_expiry: 'expiry',
  invalid_expiry_month: 'expiry',
  invalid_expiry_year: 'expiry',
  authentication_required: 'consent',
  card_not_supported: 'unsupported',
  currency_not_supported: 'currency',
  issuer_not_available: 'later',
  processing_error: 'later',
  reenter_transaction: 'later',
  try_again_later: 'later',
  charge_lapsed: 'lapsed',
  charge_voided: 'lapsed',
  payment_method_unusable: 'offFile',
}

/** What `words.declined` calls the reason of that code; undefined for one that the shop has no words for. */
export const declineOf = (code: string): keyof Declined | undefined =>
  Object.hasOwn(reasons, code) ? reasons[code] : undefined

/** Why a card was refused, as far as its bank says it. @param otherwise what is said of any other refusal */
export const declinedIn =
  (declined: Declined, otherwise: string) =>
  ({ declineCode }: { declineCode: string }): string => {
    const reason = declineOf(declineCode)
    return reason === undefined || reason === 'refused' ? otherwise : declined[reason]
  }
