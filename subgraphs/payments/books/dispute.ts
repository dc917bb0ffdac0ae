import { addMoney, type Money, zero } from '@micromart/money'

/** INQUIRY: the money is still ours; OPEN: the bank has it; WON: it is ours again; LOST: it is gone for good. */
export type DisputeStatus = 'INQUIRY' | 'OPEN' | 'WON' | 'LOST'

/** A customer's bank asks for a payment's money back. */
export interface Dispute {
  /** The provider's own. */
  id: string
  paymentId: string
  amount: Money
  status: DisputeStatus
  /** The bank's, such as `fraudulent`. */
  reason: string
  openedAt: Date
  updatedAt: Date
}

/** Disputes that are shown of a payment, the latest of them. */
export const mostDisputes = 50

/** What banks have of a payment's money. */
export const takenBack = (disputes: readonly Pick<Dispute, 'status' | 'amount'>[], currency: string): Money =>
  disputes
    .filter(({ status }) => status === 'OPEN' || status === 'LOST')
    .reduce((sum, { amount }) => addMoney(sum, amount), zero(currency))
