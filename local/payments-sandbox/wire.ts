import { createHash } from 'node:crypto'
import { fromWire, type Money, toWire } from '@micromart/money'
import { z } from 'zod'
import type { Charge } from './charge.ts'

const text = z.string().min(1).max(255)
const money = { amount: z.string().max(40), currency: z.string().max(3) }

export const newCard = z.strictObject({ token: text })
export const newCharge = z.strictObject({ card: text, orderId: text, ...money })
export const newOperation = z.strictObject(money)
export const cancellation = z.strictObject({ idempotencyKey: text })

/** An amount above zero. Throws InvalidAmount when it is none. */
export function positive(wire: { amount: string; currency: string }): Money | null {
  const amount = fromWire(wire)
  return amount.minor > 0n ? amount : null
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
