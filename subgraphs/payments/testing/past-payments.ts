import { insertRows } from '@micromart/service'
import type { ActionKind } from '../actions/action.ts'
import type { Payment } from '../payment.ts'
import { insertPayments } from '../payment-store.ts'
import type { Trx } from '../tables.ts'

/** A payment of long ago, for which nothing is left to do. */
export interface PastPayment {
  payment: Payment
  at: Date
  actions: readonly { id: string; kind: ActionKind; amount: bigint; at: Date; refusedBecause?: string }[]
}

/** Writes payments of long ago as they would be there by now; what commands were answered has gone by then. */
export async function writePastPayments(trx: Trx, past: readonly PastPayment[]): Promise<void> {
  if (past.length === 0) return
  await insertPayments(
    trx,
    past.map(({ payment: made, at }) => ({ made, at })),
  )
  const actions = past.flatMap(({ payment, actions }) =>
    actions.map(({ id, kind, amount, at, refusedBecause: message = null }) => ({
      ...{ id, kind, amount, message, payment_id: payment.id, created_at: at, finished_at: at },
      state: message === null ? ('SUCCEEDED' as const) : ('FAILED' as const),
      reason: kind === 'REFUND' ? 'returned' : null,
      command_id: null,
      command_type: null,
    })),
  )
  await insertRows(trx, 'payment_actions', actions)
}

/** Puts a card on the file of each customer, who have none yet. */
export async function writePastCards(
  trx: Trx,
  cards: readonly { id: string; userId: string; card: string }[],
  at: Date,
): Promise<void> {
  const shown = { brand: 'visa', last4: '4242', expiry_month: 12, expiry_year: 2039, is_default: true }
  await insertRows(
    trx,
    'payment_methods',
    cards.map(({ id, userId, card }) => ({ id, user_id: userId, card, ...shown, created_at: at, removed_at: null })),
  )
}
