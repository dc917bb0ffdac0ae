import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { IdSource } from '@micromart/ids'
import type { MessagingTables } from '@micromart/messaging'
import { fromWire, InvalidAmount, type Money, toWire, type WireMoney, zero } from '@micromart/money'
import { currentTraceparent } from '@micromart/telemetry'
import type { Kysely, Transaction } from 'kysely'
import { queueAction, readActionState, unfinishedActions } from './action-store.ts'
import { type Payment, refundable } from './payment.ts'
import { lockPayment, readPayments } from './store.ts'
import type { Tables } from './tables.ts'

export interface RefundRequest {
  idempotencyKey: string
  paymentId: string
  /** Absent: everything that is left. */
  amount?: WireMoney | null
  reason: string
}

export type Refunded =
  | { payment: Payment; replayed: boolean }
  | { invalid: string; path: string[] }
  | { missing: true }
  | { keyReused: true }
  | { tooMuch: Money }

/** The refund is on its way, and the provider takes longer over it than a caller waits. The same key asks again. */
export class RefundUnderWay extends Error {
  override name = 'RefundUnderWay'
}

const patienceMs = 8_000
const askEveryMs = 25

interface Parts {
  db: Kysely<Tables & MessagingTables>
  clock: () => Date
  newId: IdSource
}

/**
 * Gives money back, once per caller and key. The payment's lock makes parallel refunds see each other, so together they
 * never exceed what was captured. Answers once the provider has done it. Throws RefundUnderWay.
 */
export async function refundPayment(parts: Parts, callerId: string, request: RefundRequest): Promise<Refunded> {
  const wanted = validate(request)
  if ('invalid' in wanted) return wanted
  const queued = await parts.db
    .transaction()
    .execute((trx) => queueRefund(trx, parts, callerId, request, wanted.amount))
  if (!('actionId' in queued)) return queued
  const succeeded = await finished(parts.db, queued.actionId)
  const [payment] = await readPayments(parts.db, 'id', [request.paymentId])
  if (!payment) return { missing: true }
  return succeeded ? { payment, replayed: queued.replayed } : { tooMuch: refundable(payment) }
}

async function queueRefund(
  trx: Transaction<Tables & MessagingTables>,
  { clock, newId }: Parts,
  callerId: string,
  request: RefundRequest,
  amount: Money | null,
): Promise<{ actionId: string; replayed: boolean } | Exclude<Refunded, { payment: Payment }>> {
  const now = clock()
  const actionId = newId('cmd')
  const fingerprint = fingerprintOf(request, amount)
  const first = await trx
    .insertInto('refund_keys')
    .values({ caller_id: callerId, key: request.idempotencyKey, fingerprint, action_id: actionId, created_at: now })
    .onConflict((clash) => clash.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (!first) {
    const known = await trx
      .selectFrom('refund_keys')
      .select(['fingerprint', 'action_id'])
      .where('caller_id', '=', callerId)
      .where('key', '=', request.idempotencyKey)
      .executeTakeFirst()
    if (known?.fingerprint !== fingerprint) return { keyReused: true }
    return { actionId: known.action_id, replayed: true }
  }
  // A refusal leaves nothing behind, the key included.
  const refuse = async (refusal: Exclude<Refunded, { payment: Payment }>) => {
    await trx.deleteFrom('refund_keys').where('action_id', '=', actionId).execute()
    return refusal
  }
  const payment = await lockPayment(trx, request.paymentId)
  if (!payment) return refuse({ missing: true })
  if (amount && amount.currency !== payment.asked.currency) {
    const invalid = `The payment is in ${payment.asked.currency}.`
    return refuse({ invalid, path: ['amount', 'currency'] })
  }
  const left = await leftToRefund(trx, payment)
  const value = amount ?? left
  if (value.minor <= 0n || value.minor > left.minor) return refuse({ tooMuch: left })
  const action = { id: actionId, paymentId: payment.id, kind: 'REFUND' as const, amount: value, reason: request.reason }
  const traceparent = currentTraceparent() ?? null
  await queueAction(trx, { ...action, commandId: null, commandType: null, traceparent }, now)
  return { actionId, replayed: false }
}

/** What refunds that wait or are under way leave; one of everything leaves nothing. */
export async function leftToRefund(db: Kysely<Tables> | Transaction<Tables>, payment: Payment): Promise<Money> {
  const waiting = (await unfinishedActions(db, payment)).filter(({ kind }) => kind === 'REFUND')
  const currency = payment.asked.currency
  if (waiting.some(({ amount }) => amount === null)) return zero(currency)
  const minor = waiting.reduce((sum, { amount }) => sum + (amount?.minor ?? 0n), 0n)
  return refundable(payment, { minor, currency })
}

function validate({
  idempotencyKey,
  amount,
  reason,
}: RefundRequest): { amount: Money | null } | { invalid: string; path: string[] } {
  if (idempotencyKey.length < 1 || idempotencyKey.length > 255) {
    return { invalid: 'An idempotency key has 1 to 255 characters.', path: ['idempotencyKey'] }
  }
  if (reason.trim() === '' || reason.length > 500) {
    return { invalid: 'A reason has 1 to 500 characters.', path: ['reason'] }
  }
  if (!amount) return { amount: null }
  try {
    const money = fromWire(amount)
    if (money.minor > 0n) return { amount: money }
    return { invalid: 'An amount to refund is above zero.', path: ['amount', 'amount'] }
  } catch (error) {
    if (error instanceof InvalidAmount) return { invalid: error.message, path: ['amount'] }
    throw error
  }
}

function fingerprintOf({ paymentId, reason }: RefundRequest, amount: Money | null): string {
  const what = JSON.stringify([paymentId, amount && toWire(amount), reason])
  return createHash('sha256').update(what).digest('base64url')
}

async function finished(db: Kysely<Tables>, actionId: string): Promise<boolean> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await wait(askEveryMs)) {
    const state = await readActionState(db, actionId)
    if (state === 'SUCCEEDED' || state === 'FAILED') return state === 'SUCCEEDED'
  }
  throw new RefundUnderWay()
}
