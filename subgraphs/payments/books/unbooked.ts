import { type Action, providerKey } from '../actions/action.ts'
import type { Payment } from '../payment.ts'
import type { LedgerCharge, LedgerRefund } from '../peers/provider.ts'
import type { Dispute } from './dispute.ts'

/** An action, and the provider's own id where it was a refund made there that is booked here. */
export type BookedAction = Pick<Action, 'id' | 'kind' | 'paymentId'> & { providerRefund: string | null }

/**
 * Money that has gone back without us: refunds of a charge that none of our actions has made, and that are not booked. What
 * is more than was captured here is left out: first it must be found out who is wrong.
 * @param actions everything that was ever to be done about the payment.
 */
export function unbookedRefunds(
  charge: LedgerCharge,
  { captured, refunded }: Payment,
  actions: readonly BookedAction[],
): LedgerRefund[] {
  const ours = new Set(actions.map(providerKey))
  const booked = new Set(actions.map(({ providerRefund }) => providerRefund))
  let left = captured.minor - refunded.minor
  return charge.refunds.filter(({ id, key, status, amount }) => {
    if (status !== 'SUCCEEDED' || booked.has(id) || (key !== null && ours.has(key)) || amount.minor > left) return false
    left -= amount.minor
    return true
  })
}

/** Disputes of a charge that are new here, or were otherwise when they were booked. */
export function unbookedDisputes(
  charge: LedgerCharge,
  { id: paymentId }: Payment,
  booked: readonly Dispute[],
  now: Date,
): Dispute[] {
  return charge.disputes
    .filter((told) => {
      const known = booked.find(({ id }) => id === told.id)
      return known?.status !== told.status || known.amount.minor !== told.amount.minor
    })
    .map(({ at, ...told }) => ({ ...told, paymentId, openedAt: at, updatedAt: now }))
}
