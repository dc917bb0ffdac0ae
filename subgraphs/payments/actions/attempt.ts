import { type Money, subtractMoney } from '@micromart/money'
import { type Payment, refundable } from '../payment.ts'
import type { Action } from './action.ts'

/** An action as those see it who ask for the payment: what was tried at the provider, or is under way. */
export interface Attempt extends Pick<Action, 'kind' | 'state' | 'amount' | 'reason'> {
  /** When it ended; while it is under way, when it was asked for. */
  at: Date
  message: string | null
}

/** Attempts that are shown of a payment, the latest of them; and that staff may make by giving money back in parts. */
export const mostAttempts = 200

/** A payment with all its attempts, oldest first. */
export type PaymentWithAttempts = Payment & { attempts: readonly Attempt[] }

const isUnderWay = ({ state }: Attempt) => state === 'QUEUED' || state === 'SENT'

/** What could be given back besides what is on its way. */
export const leftToRefund = (payment: PaymentWithAttempts): Money =>
  refundable(payment, payment.attempts.filter(isUnderWay))

/** What is on its way back. */
export const refunding = (payment: PaymentWithAttempts): Money =>
  subtractMoney(refundable(payment), leftToRefund(payment))

/** The attempts, each with its amount: of one whose amount is settled only when it is sent, what that would be now. */
export function withAmounts(payment: PaymentWithAttempts): (Attempt & { amount: Money })[] {
  return payment.attempts.map((attempt, index) => {
    const earlier = payment.attempts.slice(0, index).filter(isUnderWay)
    return { ...attempt, amount: attempt.amount ?? amountNow(payment, attempt, earlier) }
  })
}

function amountNow(payment: Payment, { kind }: Attempt, earlier: readonly Attempt[]): Money {
  if (kind === 'AUTHORISE' || kind === 'CAPTURE') return payment.asked
  const nothingTaken = payment.status === 'PENDING' || payment.status === 'AUTHORISED'
  return kind === 'VOID' && nothingTaken ? payment.authorised : refundable(payment, earlier)
}
