import { fingerprintOf, type KeyedWish, once } from '@micromart/idempotency'
import { isId } from '@micromart/ids'
import { invalidInput, readInput } from '@micromart/input'
import { subtractMoney, toWire } from '@micromart/money'
import { currentTraceContext } from '@micromart/telemetry'
import { countActions, queueActions, unfinishedActions } from './actions/action-store.ts'
import { leftToRefund, mostAttempts, type PaymentWithAttempts } from './actions/attempt.ts'
import { awaitRefund } from './await-refund.ts'
import type { Deps } from './deps.ts'
import { type RefundWish, refundInput } from './input.ts'
import { refundable } from './payment.ts'
import { lockPayment, readPayment } from './payment-store.ts'
import type { ProblemOf } from './problem.ts'
import type { Trx } from './tables.ts'

export type RefundProblem = ProblemOf<
  'invalid input' | 'key reused' | 'no such payment' | 'not refundable' | 'refund under way'
>

/** The refund is on its way, and the provider takes longer over it than a caller waits. The same key asks again. */
export class RefundUnanswered extends Error {
  override name = 'RefundUnanswered'
}

/**
 * Gives money back, once per member of staff and key. Answers once the provider has done it. Throws RefundUnanswered.
 * @param staffId who gives it back, and whose the key is.
 */
export async function refundPayment(
  deps: Deps,
  staffId: string,
  input: unknown,
): Promise<{ payment: PaymentWithAttempts; replayed: boolean } | RefundProblem> {
  const read = readInput(refundInput, input)
  if ('problem' in read) return read
  const wish = read.value
  if (!isId('pay', wish.paymentId)) return { problem: 'no such payment', id: wish.paymentId }
  const queued = await deps.db.transaction().execute((trx) => queueOnce(trx, deps, wish, staffId))
  if ('problem' in queued) return queued
  const ended = await awaitRefund(deps, { paymentId: wish.paymentId, actionId: queued.actionId })
  if (!ended) throw new RefundUnanswered()
  const payment = await readPayment(deps.db, wish.paymentId)
  if (!payment) throw new Error(`payment ${wish.paymentId} is gone`)
  if (ended === 'FAILED') return { problem: 'not refundable', refundable: leftToRefund(payment) }
  return { payment, replayed: queued.replayed }
}

interface Queued {
  actionId: string
  replayed: boolean
}

/** Queues the refund, or finds the one that its key has led to before. Money must not go back twice, however late the key comes again. */
const queueOnce = (trx: Trx, deps: Deps, wish: RefundWish, staffId: string): Promise<Queued | RefundProblem> =>
  once(trx, keyedWish(wish, staffId), deps.clock(), {
    forEver: true,
    effect: () => queue(trx, deps, wish),
    kept: ({ actionId }) => actionId,
    again: async (actionId) => ({ actionId, replayed: true }),
  })

/**
 * The payment's lock makes parallel refunds see each other, so together they never exceed what was captured, and one that
 * was meant to come alone never comes on top of another.
 */
async function queue(
  trx: Trx,
  { clock, newId }: Deps,
  { paymentId, amount: wanted, reason, besidesOthers }: RefundWish,
): Promise<Queued | RefundProblem> {
  const payment = await lockPayment(trx, paymentId)
  if (!payment) return { problem: 'no such payment', id: paymentId }
  const { currency } = payment.asked
  if (wanted && wanted.currency !== currency) {
    return invalidInput(`The payment is in ${currency}.`, 'amount', 'currency')
  }
  if ((await countActions(trx, paymentId)) >= mostAttempts) return tooMany
  const left = refundable(payment, await unfinishedActions(trx, payment))
  const moving = subtractMoney(refundable(payment), left)
  if (moving.minor > 0n && !besidesOthers) return { problem: 'refund under way', amount: moving, refundable: left }
  const amount = wanted ?? left
  if (amount.minor <= 0n || amount.minor > left.minor) return { problem: 'not refundable', refundable: left }
  const id = newId('cmd')
  const asked = { methodId: null, commandId: null, commandType: null, trace: currentTraceContext() }
  await queueActions(trx, [{ id, paymentId, kind: 'REFUND', amount, reason, ...asked }], clock())
  return { actionId: id, replayed: false }
}

const tooMany = invalidInput(
  `Of a payment at most ${mostAttempts} attempts are kept: give the rest back at the provider.`,
  'paymentId',
)

/** The same key for the same wish: its fingerprint has all that was chosen of the refund itself. */
const keyedWish = ({ idempotencyKey: key, paymentId, amount, reason }: RefundWish, staffId: string): KeyedWish => ({
  operation: 'refundPayment',
  caller: staffId,
  key,
  fingerprint: fingerprintOf([paymentId, amount && toWire(amount), reason]),
})
