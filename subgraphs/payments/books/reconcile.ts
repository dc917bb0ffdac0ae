import { paymentOfKey } from '../actions/action.ts'
import { unfinishedActions } from '../actions/action-store.ts'
import type { Deps } from '../deps.ts'
import type { Payment } from '../payment.ts'
import { chargedSince, readPayment } from '../payment-store.ts'
import type { LedgerCharge } from '../peers/provider.ts'
import { type Booking, bookable, bookCharge } from './book-charge.ts'
import { type Discrepancy, discrepancies, strayCharge, strayPayment, told } from './discrepancy.ts'
import { paymentOf } from './learn-of-charge.ts'

/** Payments read at once. */
const pageSize = 200
/** How often a payment that moves while it is compared is looked at again. */
const looks = 3

/** What reconciling came upon: something that is booked now, or a difference that a person must see to. */
export interface Finding extends Discrepancy {
  what: 'booked' | 'to be booked' | 'difference'
  paymentId: string | null
  orderId: string | null
  /** The provider's own, of the charge. */
  reference: string | null
}

type Reconciler = Pick<Deps, 'db' | 'clock' | 'newId' | 'provider'>

/**
 * Holds our books against the provider's: all charges and payments made since a time. Refunds and disputes made at the
 * provider are booked, unless it is a dry run; what else differs is told, with what to do. What is under way is no
 * difference. Throws OutcomeUnknown when the provider does not answer.
 */
export async function* reconcile(
  deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'provider'>,
  { since, dryRun }: { since: Date; dryRun: boolean },
): AsyncGenerator<Finding> {
  const seen = new Set<string>()
  for await (const charge of deps.provider.charges(since)) {
    seen.add(charge.reference)
    const payment = await paymentOf(deps, charge)
    const stray = payment || (await isBeingMade(deps, charge)) ? null : strayCharge(charge)
    if (payment) yield* compare(deps, payment, charge, dryRun)
    if (stray) yield found('difference', stray, null, charge.reference)
  }
  const pageAfter = (after?: Payment) => chargedSince(deps.db, { since, after, limit: pageSize })
  for (let page = await pageAfter(); page.length > 0; page = await pageAfter(page.at(-1))) {
    for (const payment of page) {
      const { reference } = payment
      if (reference === null || seen.has(reference)) continue
      // Its charge may be older than its payment by the provider's clock.
      const charge = await deps.provider.charge(reference)
      const stray = charge ? null : strayPayment(payment)
      if (charge) yield* compare(deps, payment, charge, dryRun)
      if (stray) yield found('difference', stray, payment)
    }
  }
}

async function* compare(
  deps: Reconciler,
  payment: Payment,
  charge: LedgerCharge,
  dryRun: boolean,
): AsyncGenerator<Finding> {
  const bookings = dryRun
    ? await bookable(deps, payment, charge)
    : await deps.db.transaction().execute((trx) => bookCharge(trx, deps, payment.id, charge))
  for (const booking of bookings) yield found(dryRun ? 'to be booked' : 'booked', asBooking(booking, dryRun), payment)
  // Without its bookings a payment differs anyhow, and for no other reason.
  if (dryRun && bookings.length > 0) return
  for (const each of await differences(deps, payment.id, charge)) yield found('difference', each, payment)
}

/** The provider's page is older than what is read after it, so what differs is looked at once more. */
async function differences(deps: Reconciler, paymentId: string, charge: LedgerCharge): Promise<Discrepancy[]> {
  const settled = await settledPayment(deps, paymentId)
  if (!settled || discrepancies(settled, charge).length === 0) return []
  for (let nth = 0; nth < looks; nth++) {
    const before = await settledPayment(deps, paymentId)
    const latest = await deps.provider.charge(charge.reference)
    if (!before || !latest) return []
    const after = await readPayment(deps.db, paymentId)
    if (after?.version === before.version) return discrepancies(before, latest)
  }
  return []
}

/** A payment whose authorisation has lapsed gets another charge, and knows of it only when it is captured. */
async function isBeingMade({ db }: Reconciler, { key }: LedgerCharge): Promise<boolean> {
  const asked = key === null ? null : await readPayment(db, paymentOfKey(key))
  return asked !== null && (await unfinishedActions(db, asked)).length > 0
}

/** Null while something is being done about it: then the provider may be ahead of us. */
async function settledPayment({ db }: Reconciler, paymentId: string): Promise<Payment | null> {
  const payment = await readPayment(db, paymentId)
  return payment && (await unfinishedActions(db, payment)).length === 0 ? payment : null
}

const asBooking = ({ what, id, amount }: Booking, dryRun: boolean): Discrepancy => ({
  says: `The ${what} ${id} of ${told(amount)} was made at the provider.`,
  todo: dryRun ? 'Run it without --dry-run to book it.' : 'Nothing: it is booked now.',
})

const found = (
  what: Finding['what'],
  discrepancy: Discrepancy,
  payment: Payment | null,
  reference = payment?.reference ?? null,
): Finding => ({
  ...{ what, paymentId: payment?.id ?? null, orderId: payment?.orderId ?? null, reference },
  ...discrepancy,
})
