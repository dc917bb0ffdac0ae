import { addMoney, type Money, toWire, zero } from '@micromart/money'
import type { Payment } from '../payment.ts'
import type { LedgerCharge } from '../peers/provider.ts'

/** Where our books and the provider's do not agree, and what a person is to do about it. */
export interface Discrepancy {
  says: string
  todo: string
}

/**
 * Compares a payment with its charge, once all that happened at the provider is booked. Neither may be in the middle of
 * something.
 */
export function discrepancies(payment: Payment, charge: LedgerCharge): Discrepancy[] {
  switch (payment.status) {
    case 'PENDING':
      return []
    case 'VOIDED':
    case 'DECLINED':
      return holdsMoney(charge) ? [heldThere(payment, charge)] : []
    default:
      return charge.status === 'authorised' ? ofAmounts(payment, charge) : [goneThere(payment, charge)]
  }
}

/** A charge that has taken effect, and of which no payment knows. */
export function strayCharge(charge: LedgerCharge): Discrepancy | null {
  if (!holdsMoney(charge)) return null
  return {
    says: `The provider has a charge of ${told(charge.authorised)} that no payment knows.`,
    todo: 'Find out who made it; void or refund it at the provider, unless a backup of payments is older than it.',
  }
}

/** A payment of whose charge the provider knows nothing. */
export function strayPayment({ status, authorised }: Payment): Discrepancy | null {
  if (authorised.minor === 0n || status === 'VOIDED' || status === 'DECLINED') return null
  return {
    says: `The payment is ${status} over ${told(authorised)}, and the provider has no such charge.`,
    todo: 'Make sure that this is the right provider account and key; without a charge there is no money for the order.',
  }
}

/** What somebody could still take, or has taken and not given back. */
const holdsMoney = ({ status, captured, authorised, refunded }: LedgerCharge) =>
  status === 'authorised' && (captured.minor > 0n ? captured.minor > refunded.minor : authorised.minor > 0n)

const heldThere = ({ status }: Payment, { authorised, captured }: LedgerCharge): Discrepancy => ({
  says: `The payment is ${status}, and its charge stands at the provider: ${told(authorised)} authorised, ${told(captured)} captured.`,
  todo: captured.minor > 0n ? 'Refund it at the provider.' : 'Void it at the provider.',
})

const goneThere = ({ status }: Payment, charge: LedgerCharge): Discrepancy => ({
  says: `The payment is ${status}, and its charge is ${charge.status} at the provider.`,
  todo: 'Its money cannot be captured: cancel the order if it is not shipped, or ask the customer to pay again.',
})

function ofAmounts(payment: Payment, charge: LedgerCharge): Discrepancy[] {
  const { currency } = payment.asked
  if (charge.authorised.currency !== currency) {
    return [
      {
        says: `The payment is in ${currency}, and its charge in ${charge.authorised.currency}.`,
        todo: 'Refund the charge at the provider, and have the customer pay again.',
      },
    ]
  }
  const found: Discrepancy[] = []
  const differs = (what: string, ours: Money, theirs: Money, todo: string) => {
    if (ours.minor !== theirs.minor) {
      found.push({ says: `${told(ours)} are ${what} here, ${told(theirs)} at the provider.`, todo })
    }
  }
  differs('authorised', payment.authorised, charge.authorised, 'Find out at the provider who changed the charge.')
  differs(
    'captured',
    payment.captured,
    charge.captured,
    payment.captured.minor < charge.captured.minor
      ? 'Refund at the provider what was captured beyond the order.'
      : 'Capture what is missing at the provider, as long as the authorisation holds.',
  )
  const refunded = charge.refunds
    .filter(({ status }) => status !== 'FAILED')
    .reduce((sum, { amount }) => addMoney(sum, amount), zero(currency))
  differs(
    'refunded',
    payment.refunded,
    refunded,
    payment.refunded.minor > refunded.minor
      ? 'A refund is missing there, or has failed at the bank: give it back at the provider, or by another way.'
      : 'A refund that was refused here took effect there: nothing more is owed to the customer.',
  )
  return found
}

/** An amount for a person to read: `39.80 EUR`. */
export function told(money: Money): string {
  const { amount, currency } = toWire(money)
  return `${amount} ${currency}`
}
