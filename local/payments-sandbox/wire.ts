import { createHash } from 'node:crypto'
import { fromWire, type Money, toWire } from '@micromart/money'
import { z } from 'zod'
import { type Charge, disputeStatuses } from './charge.ts'
import { Refusal } from './refusal.ts'

const text = z.string().min(1).max(255)
const money = { amount: z.string().max(40), currency: z.string().max(3) }

export const newCard = z.strictObject({ token: text })
export const newCharge = z.strictObject({ card: text, orderId: text, ...money })
export const newOperation = z.strictObject(money)
/** Without an amount: all that is left. */
export const newDispute = z.strictObject({
  amount: money.amount.optional(),
  currency: money.currency.optional(),
  reason: text.default('fraudulent'),
})
export const bookQuery = z.object({ since: z.coerce.date(), after: text.optional() })
/** Charges of orders, or so many of all from behind a reference. */
export const ledgerQuery = z.object({
  order: z.preprocess((one) => (typeof one === 'string' ? [one] : one), z.array(text).max(1_000)).optional(),
  first: z.coerce.number().int().min(1).max(10_000).default(1_000),
  after: z.string().max(255).default(''),
})
export const decision = z.strictObject({ status: z.enum(disputeStatuses) })
export const cancellation = z.strictObject({ idempotencyKey: text })

/** Throws InvalidAmount when it is none, and a Refusal when it is not above zero. */
export function positiveAmount(wire: { amount: string; currency: string }): Money {
  const amount = fromWire(wire)
  if (amount.minor <= 0n) throw new Refusal(400, 'invalid_amount', 'An amount must be above zero.')
  return amount
}

/** A charge as the API tells it; the same decimals as its currency. */
export function chargeToWire(charge: Charge) {
  const amount = (minor: bigint) => toWire({ minor, currency: charge.currency }).amount
  return {
    reference: charge.reference,
    idempotencyKey: charge.idempotencyKey,
    orderId: charge.orderId,
    status: charge.declineCode !== null ? 'declined' : charge.voided ? 'voided' : 'authorised',
    currency: charge.currency,
    authorised: amount(charge.authorised),
    captured: amount(charge.captured),
    refunded: amount(charge.refunded),
    voided: charge.voided,
    declineCode: charge.declineCode,
  }
}

/** One line of the ledger. */
export function ledgerLine(charge: Charge) {
  const { reference, orderId, currency, authorised, captured, refunded, voided } = chargeToWire(charge)
  return { reference, orderId, currency, authorised, captured, refunded, voided }
}

/** What a request asked for, so that its key cannot be used for anything else. */
export function fingerprintOf(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}
