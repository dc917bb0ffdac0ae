import { enqueue } from '@micromart/messaging'
import type { Money } from '@micromart/money'
import { currentTraceContext } from '@micromart/telemetry'
import { providerKey } from '../actions/action.ts'
import { askAnew, everyAction, insertForeignRefund, unfinishedActions } from '../actions/action-store.ts'
import type { Deps } from '../deps.ts'
import { eventMessage } from '../messages.ts'
import { evolve, type Payment, type PaymentChange, refundable } from '../payment.ts'
import { lockPayment, savePayment } from '../payment-store.ts'
import type { LedgerCharge, LedgerRefund } from '../peers/provider.ts'
import type { Db, Trx } from '../tables.ts'
import { type Dispute, takenBack } from './dispute.ts'
import { readDisputes, saveDispute } from './dispute-store.ts'
import { unbookedDisputes, unbookedRefunds } from './unbooked.ts'

/** Why a refund was made that nobody here asked for. */
const refundedThere = 'Refunded at the provider.'

/** What had happened at the provider and is now in our books, with the provider's id of it. */
export interface Booking {
  what: 'refund' | 'dispute'
  id: string
  amount: Money
}

type Booker = Pick<Deps, 'clock' | 'newId'>

/**
 * Books what has happened to a payment's charge at the provider without us, once however often it is told: refunds that
 * nobody here asked for, and disputes. It holds the payment's lock, so it does not race with who works on the payment.
 */
export async function bookCharge(trx: Trx, deps: Booker, paymentId: string, charge: LedgerCharge): Promise<Booking[]> {
  const found = await lockPayment(trx, paymentId)
  if (!found) return []
  const { refunds, disputes } = await unbooked(trx, found, charge, deps.clock())
  let payment = found
  for (const refund of refunds) payment = await bookRefund(trx, deps, payment, refund)
  for (const dispute of disputes) payment = await bookDispute(trx, deps, payment, dispute)
  const bookings = bookingsOf({ refunds, disputes })
  if (bookings.length > 0) await settleForLess(trx, deps, payment, charge)
  return bookings
}

/** What {@link bookCharge} would book now. */
export async function bookable({ db, clock }: Pick<Deps, 'db' | 'clock'>, payment: Payment, charge: LedgerCharge) {
  return bookingsOf(await unbooked(db, payment, charge, clock()))
}

async function unbooked(db: Db, payment: Payment, charge: LedgerCharge, now: Date) {
  return {
    refunds: unbookedRefunds(charge, payment, await everyAction(db, payment.id)),
    disputes: unbookedDisputes(charge, payment, await readDisputes(db, [payment.id]), now),
  }
}

type Unbooked = Awaited<ReturnType<typeof unbooked>>

const bookingsOf = ({ refunds, disputes }: Unbooked): Booking[] => [
  ...refunds.map(({ id, amount }) => ({ what: 'refund' as const, id, amount })),
  ...disputes.map(({ id, amount }) => ({ what: 'dispute' as const, id, amount })),
]

async function bookRefund(trx: Trx, deps: Booker, payment: Payment, refund: LedgerRefund): Promise<Payment> {
  const { id: providerRefund, amount, at } = refund
  const parts = { id: deps.newId('cmd'), paymentId: payment.id, amount, reason: refundedThere, providerRefund }
  await insertForeignRefund(trx, parts, at)
  return record(trx, deps, payment, { type: 'refunded', amount })
}

async function bookDispute(trx: Trx, deps: Booker, payment: Payment, dispute: Dispute): Promise<Payment> {
  await saveDispute(trx, dispute)
  const disputed = takenBack(await readDisputes(trx, [payment.id]), payment.asked.currency)
  return record(trx, deps, payment, { type: 'disputed', dispute, disputed })
}

async function record(trx: Trx, { clock, newId }: Booker, payment: Payment, change: PaymentChange): Promise<Payment> {
  const after = evolve(payment, change)
  await savePayment(trx, after)
  const said = { id: newId('evt'), time: clock(), ...currentTraceContext() }
  await enqueue(trx, [eventMessage(after, change, said)])
  return after
}

/**
 * A saga wants all back that is left. Was more asked for, under a key that cannot be used for another amount, and has it
 * not happened, then it never can: what is left is asked for in its place.
 */
async function settleForLess(
  trx: Trx,
  { clock, newId }: Booker,
  payment: Payment,
  charge: LedgerCharge,
): Promise<void> {
  const [foremost] = await unfinishedActions(trx, payment)
  if (!foremost || foremost.commandId === null || foremost.state !== 'SENT' || foremost.amount === null) return
  const happened = charge.refunds.some(({ key }) => key === providerKey(foremost))
  if (!happened && foremost.amount.minor > refundable(payment).minor) {
    await askAnew(trx, foremost, newId('cmd'), clock())
  }
}
