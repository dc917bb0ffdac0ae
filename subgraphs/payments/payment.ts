import { addMoney, type Money, subtractMoney, zero } from '@micromart/money'
import type { Action } from './actions/action.ts'
import type { Dispute } from './books/dispute.ts'

export type PaymentStatus =
  | 'PENDING'
  | 'AUTHORISED'
  | 'CAPTURED'
  | 'PARTIALLY_REFUNDED'
  | 'REFUNDED'
  | 'VOIDED'
  | 'DECLINED'

/** One order's payment. `asked` is what the order wants; the other amounts are what the provider has done. */
export interface Payment {
  id: string
  orderId: string
  customerId: string
  methodId: string
  status: PaymentStatus
  asked: Money
  authorised: Money
  captured: Money
  refunded: Money
  /** What customers' banks have taken of it, and not given back. */
  disputed: Money
  declineCode: string | null
  /** The provider's own. */
  reference: string | null
  /** 1, 2, 3 … with every event. */
  version: number
}

/** What the provider did, as the payment sees it. */
export type PaymentChange =
  | { type: 'authorised'; reference: string | null; amount: Money }
  | { type: 'declined'; reference: string | null; declineCode: string; methodId?: string }
  /** `anew`: of a charge in place of the one that was authorised first. */
  | { type: 'captured'; amount: Money; anew?: { reference: string; methodId: string } }
  | { type: 'voided'; reference?: string }
  | { type: 'refunded'; amount: Money }
  /** One of its disputes is new, or goes on; `disputed` is what banks now have of it in all. */
  | { type: 'disputed'; dispute: Dispute; disputed: Money }

/** A payment nobody has asked the provider for yet. */
export function openPayment(parts: Pick<Payment, 'id' | 'orderId' | 'customerId' | 'methodId' | 'asked'>): Payment {
  const nothing = zero(parts.asked.currency)
  return {
    ...parts,
    status: 'PENDING',
    authorised: nothing,
    captured: nothing,
    refunded: nothing,
    disputed: nothing,
    declineCode: null,
    reference: null,
    version: 0,
  }
}

/** The payment after a change; its version grows by one. */
export function evolve(payment: Payment, change: PaymentChange): Payment {
  const next = { ...payment, version: payment.version + 1 }
  switch (change.type) {
    case 'authorised':
      return { ...next, status: 'AUTHORISED', reference: change.reference, authorised: change.amount }
    case 'declined':
      return {
        ...next,
        status: 'DECLINED',
        reference: change.reference,
        declineCode: change.declineCode,
        methodId: change.methodId ?? payment.methodId,
        authorised: zero(payment.asked.currency),
      }
    case 'captured':
      return {
        ...next,
        status: 'CAPTURED',
        captured: change.amount,
        declineCode: null,
        ...(change.anew && { ...change.anew, authorised: change.amount }),
      }
    case 'voided':
      return { ...next, status: 'VOIDED', reference: change.reference ?? payment.reference }
    case 'refunded': {
      const refunded = addMoney(payment.refunded, change.amount)
      return {
        ...next,
        refunded,
        status: refunded.minor === payment.captured.minor ? 'REFUNDED' : 'PARTIALLY_REFUNDED',
      }
    }
    case 'disputed':
      return { ...next, disputed: change.disputed }
  }
}

/**
 * Whether it was authorised once and then refused when the money was to be taken: it may be authorised anew. One that was
 * declined at first never may, for its order is cancelled.
 */
export const isLapsed = ({ status, version }: Payment): boolean => status === 'DECLINED' && version > 1

/**
 * What could still be given back: what was captured less what was refunded, what banks have taken, and what the payment's
 * unfinished actions will give back; one that gives back everything leaves nothing.
 */
export function refundable(payment: Payment, unfinished: readonly Pick<Action, 'kind' | 'amount'>[] = []): Money {
  let left = subtractMoney(subtractMoney(payment.captured, payment.refunded), payment.disputed)
  for (const { kind, amount } of unfinished) {
    if (kind !== 'REFUND' && kind !== 'VOID') continue
    if (amount === null) return zero(left.currency)
    left = subtractMoney(left, amount)
  }
  // What was given back can be taken by a bank once more.
  return left.minor < 0n ? zero(left.currency) : left
}
