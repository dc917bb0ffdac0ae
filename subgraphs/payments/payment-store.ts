import { hint } from '@micromart/messaging'
import type { Money } from '@micromart/money'
import { anyOf, insertRows, isNotPutOff } from '@micromart/service'
import { type Selectable, sql } from 'kysely'
import type { Attempt, PaymentWithAttempts } from './actions/attempt.ts'
import type { Payment } from './payment.ts'
import type { Db, Tables, Trx } from './tables.ts'

/** What a payment is made of: named, so that the statement can be prepared. */
const columns = [
  'id',
  'order_id',
  'customer_id',
  'method_id',
  'status',
  'currency',
  'asked',
  'authorised',
  'captured',
  'refunded',
  'disputed',
  'decline_code',
  'reference',
  'version',
] as const

/** A payment, locked until the transaction ends: whoever changes a payment locks it first. */
export async function lockPayment(trx: Trx, id: string): Promise<Payment | null> {
  const row = await trx.selectFrom('payments').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? payment(row) : null
}

/** Orders' payments, locked as {@link lockPayment} does it, by their orders' ids. */
export async function lockPaymentsOf(trx: Trx, orderIds: readonly string[]): Promise<Map<string, Payment>> {
  const rows = await trx
    .selectFrom('payments')
    .select(columns)
    .where('order_id', '=', anyOf(orderIds))
    // In one order, so that two who lock the same ones do not wait for each other.
    .orderBy('order_id')
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.order_id, payment(row)]))
}

/**
 * Payments by their own ids, by their orders' or by the provider's references, in no order, with what was and is tried for them. In one statement: between
 * two an action could end, and what it gives back would be told twice or not at all.
 */
export async function readPayments(
  db: Db,
  by: 'id' | 'order_id' | 'reference',
  keys: readonly string[],
): Promise<PaymentWithAttempts[]> {
  const rows = await db
    .selectFrom('payments')
    .leftJoin('payment_actions as tried', 'tried.payment_id', 'payments.id')
    .select(columns.map((column) => `payments.${column}` as const))
    .select(['kind', 'state', 'amount', 'tried.reason', 'message', 'tried.created_at as asked_at', 'finished_at'])
    .where(`payments.${by}`, '=', anyOf(keys))
    .orderBy('tried.seq')
    .execute()
  const found = new Map<string, PaymentWithAttempts & { attempts: Attempt[] }>()
  for (const { kind, state, amount, reason, message, asked_at, finished_at, ...row } of rows) {
    const of = found.get(row.id) ?? { ...payment(row), attempts: [] }
    found.set(row.id, of)
    if (!kind || !state || !asked_at) continue
    const money = amount === null ? null : { minor: amount, currency: row.currency }
    of.attempts.push({ kind, state, amount: money, reason, message, at: finished_at ?? asked_at })
  }
  return [...found.values()]
}

/** The payment of that id, or null. */
export async function readPayment(db: Db, id: string): Promise<PaymentWithAttempts | null> {
  const [found] = await readPayments(db, 'id', [id])
  return found ?? null
}

/** The currencies that something was asked for in. */
export async function currenciesInUse(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('payments').select('currency').distinct().execute()
  return rows.map(({ currency }) => currency)
}

/** Payments made since a time that the provider has a charge for, oldest first: at most `limit`, after the one given. */
export async function chargedSince(
  db: Db,
  { since, after, limit }: { since: Date; after?: Payment | undefined; limit: number },
): Promise<Payment[]> {
  const rows = await db
    .selectFrom('payments')
    .select(columns)
    .where('reference', 'is not', null)
    .where('created_at', '>=', since)
    .$if(after !== undefined, (all) =>
      all.where(sql<boolean>`(created_at, id) > (SELECT created_at, id FROM payments WHERE id = ${after?.id})`),
    )
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(payment)
}

export const insertPayment = (trx: Trx, made: Payment, at: Date): Promise<void> => insertPayments(trx, [{ made, at }])

interface Inserted {
  made: Payment
  at: Date
  /** When it is to be looked at; null, the default, when nothing waits. */
  due?: Date | null
}

export async function insertPayments(trx: Trx, payments: readonly Inserted[]): Promise<void> {
  await insertRows(
    trx,
    'payments',
    payments.map(({ made, at, due = null }) => ({
      id: made.id,
      order_id: made.orderId,
      customer_id: made.customerId,
      currency: made.asked.currency,
      asked: made.asked.minor,
      due_at: due,
      created_at: at,
      ...changing(made),
    })),
  )
}

/** @param due when it is to be looked at next, null when nothing waits; as it was without it */
export async function savePayment(trx: Trx, changed: Payment, due?: Date | null): Promise<void> {
  const columns = { ...changing(changed), ...(due !== undefined && { due_at: due }) }
  await trx.updateTable('payments').set(columns).where('id', '=', changed.id).execute()
  if (due) await hint(trx, actionsChannel)
}

/**
 * Takes payments whose time has come, at most `limit` and none that `worker` has put off; `leaseUntil` is when another worker may take
 * them.
 */
export async function takeDuePayments(
  trx: Trx,
  { now, leaseUntil, limit, worker }: { now: Date; leaseUntil: Date; limit: number; worker: string },
): Promise<Payment[]> {
  const rows = await trx
    .updateTable('payments')
    .set({ due_at: leaseUntil })
    .where(
      sql<boolean>`id = ANY (ARRAY(
        SELECT id FROM payments WHERE due_at <= ${now} AND ${isNotPutOff(worker, sql`payments.id`, now)}
        ORDER BY due_at LIMIT ${limit} FOR UPDATE SKIP LOCKED))`,
    )
    .returning(columns)
    .execute()
  return rows.map(payment)
}

/** When the first of those is due for which something waits, whoever may be at it. */
export async function firstPaymentDue(db: Db): Promise<Date | null> {
  const row = await db
    .selectFrom('payments')
    .select((eb) => eb.fn.min('due_at').as('first'))
    .where('due_at', 'is not', null)
    .executeTakeFirst()
  return row?.first ?? null
}

/** Hinted at when something is due anew, for the workers beside their poll. */
export const actionsChannel = 'payment_actions'

/** Moves a lease on while its work goes on. False: somebody else has had a say since, so it is no longer held. */
export async function renewLease(db: Db, paymentId: string, held: Date, until: Date): Promise<boolean> {
  const renewed = await db
    .updateTable('payments')
    .set({ due_at: until })
    .where('id', '=', paymentId)
    .where('due_at', '=', held)
    .executeTakeFirst()
  return renewed.numUpdatedRows === 1n
}

/** When the payment is to be looked at next; null when nothing waits. */
export async function setDue(db: Db, paymentId: string, at: Date | null): Promise<void> {
  await db.updateTable('payments').set({ due_at: at }).where('id', '=', paymentId).execute()
  if (at) await hint(db, actionsChannel)
}

function changing({
  methodId,
  status,
  authorised,
  captured,
  refunded,
  disputed,
  declineCode,
  reference,
  version,
}: Payment) {
  return {
    method_id: methodId,
    status,
    authorised: authorised.minor,
    captured: captured.minor,
    refunded: refunded.minor,
    disputed: disputed.minor,
    decline_code: declineCode,
    reference,
    version,
  }
}

function payment(row: Pick<Selectable<Tables['payments']>, (typeof columns)[number]>): Payment {
  const money = (minor: bigint): Money => ({ minor, currency: row.currency })
  return {
    id: row.id,
    orderId: row.order_id,
    customerId: row.customer_id,
    methodId: row.method_id,
    status: row.status,
    asked: money(row.asked),
    authorised: money(row.authorised),
    captured: money(row.captured),
    refunded: money(row.refunded),
    disputed: money(row.disputed),
    declineCode: row.decline_code,
    reference: row.reference,
    version: row.version,
  }
}
