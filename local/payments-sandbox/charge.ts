/** One charge in minor units of its currency. A declined one has nothing authorised. */
export interface Charge {
  reference: string
  idempotencyKey: string
  orderId: string
  currency: string
  authorised: bigint
  captured: bigint
  refunded: bigint
  /** What banks have of it. */
  disputed: bigint
  voided: boolean
  /** Whether its authorisation is over by the time that somebody wants to capture it. */
  lapses: boolean
  declineCode: string | null
}

/** A customer asks their bank for the money back: the bank has it while that is open, and keeps it once it is lost. */
export const disputeStatuses = ['open', 'won', 'lost'] as const
export type DisputeStatus = (typeof disputeStatuses)[number]

export type Operation = { kind: 'capture'; amount: bigint } | { kind: 'refund'; amount: bigint } | { kind: 'void' }

export type RefusalCode =
  | 'charge_declined'
  | 'charge_voided'
  | 'charge_lapsed'
  | 'already_captured'
  | 'amount_too_large'

export type Outcome = { done: Charge } | { refused: RefusalCode; message: string }

const refused = (code: RefusalCode, message: string): Outcome => ({ refused: code, message })

/** What an operation makes of a charge. Never more is captured than authorised, nor refunded than captured. */
export function operate(charge: Charge, operation: Operation): Outcome {
  if (charge.declineCode !== null)
    return refused('charge_declined', 'The charge was declined; there is nothing to act on.')
  switch (operation.kind) {
    case 'capture':
      if (charge.voided) return refused('charge_voided', 'The charge was voided.')
      if (charge.lapses) return refused('charge_lapsed', 'The authorisation has lapsed.')
      if (charge.captured + operation.amount > charge.authorised) {
        return refused('amount_too_large', 'More than was authorised cannot be captured.')
      }
      return { done: { ...charge, captured: charge.captured + operation.amount } }
    case 'void':
      if (charge.captured > 0n) return refused('already_captured', 'What was captured can only be refunded.')
      return { done: { ...charge, voided: true } }
    case 'refund':
      if (charge.refunded + charge.disputed + operation.amount > charge.captured) {
        return refused('amount_too_large', 'More than was captured, and is still there, cannot be refunded.')
      }
      return { done: { ...charge, refunded: charge.refunded + operation.amount } }
  }
}
