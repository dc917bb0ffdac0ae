import { paymentOfKey } from '../actions/action.ts'
import type { Deps } from '../deps.ts'
import type { Payment } from '../payment.ts'
import { readPayment, readPayments } from '../payment-store.ts'
import type { LedgerCharge } from '../peers/provider.ts'
import { type Booking, bookCharge } from './book-charge.ts'

/** Asks the provider what became of a charge, and books what we do not know. Throws OutcomeUnknown. */
export async function learnOfCharge(
  deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'provider'>,
  reference: string,
): Promise<Booking[]> {
  const charge = await deps.provider.charge(reference)
  const payment = charge && (await paymentOf(deps, charge))
  if (!payment) return []
  return deps.db.transaction().execute((trx) => bookCharge(trx, deps, payment.id, charge))
}

/** The payment that a charge was made for; null when there is none. */
export async function paymentOf({ db }: Pick<Deps, 'db'>, { reference, key }: LedgerCharge): Promise<Payment | null> {
  const [found] = await readPayments(db, 'reference', [reference])
  if (found) return found
  // The answer that had its reference in it may have been lost.
  const asked = key === null ? null : await readPayment(db, paymentOfKey(key))
  return asked?.reference === null ? asked : null
}
