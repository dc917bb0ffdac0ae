import { anyOf, isNotPutOff, traceColumns, traceOf } from '@micromart/service'
import type { TraceContext } from '@micromart/telemetry'
import { sql } from 'kysely'
import type { Db, Trx } from '../tables.ts'
import type { CheckoutSaga } from './checkout-saga.ts'
import { pendingTimeouts, type Timeout } from './saga-steps.ts'
import { type SagaTiming, waitMs } from './saga-timing.ts'

/**
 * The sagas of orders, held until the transaction ends. Whoever changes an order takes this first, so that people,
 * replies and timeouts queue up here and none of them decides on an old version. Taken in one order, so that nobody waits for each other.
 */
export async function lockSagas(trx: Trx, orderIds: readonly string[]): Promise<Map<string, CheckoutSaga>> {
  const rows = await trx
    .selectFrom('checkout_sagas')
    .select(['order_id', 'state'])
    .where('order_id', '=', anyOf(orderIds))
    .orderBy('order_id')
    .forUpdate()
    .execute()
  return new Map(rows.map(({ order_id, state }) => [order_id, state]))
}

/** What is due by `now`, but for deadlines: those that fell due by `heard`, none where that is null. */
export interface Due {
  now: Date
  heard: Date | null
}

const isDue = ({ now, heard }: Due) =>
  sql<boolean>`due_at <= ${now} AND (timeout <> 'deadline' OR due_at <= ${heard}::timestamptz)`

/**
 * The order of a saga that something is due for, locked until the transaction ends; those that another process is busy with, and those
 * that `worker` has put off, are passed over.
 */
export async function lockDueSaga(trx: Trx, by: Due, worker: string): Promise<string | undefined> {
  const due = trx
    .selectFrom('saga_timeouts')
    .select('order_id')
    .where(isDue(by))
    .where(isNotPutOff(worker, sql.ref('order_id'), by.now))
    .orderBy('due_at')
    .limit(200)
  const row = await trx
    .selectFrom('checkout_sagas')
    .select('order_id')
    .where('order_id', 'in', due)
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row?.order_id
}

/** When the first of all timeouts is due. */
export async function firstTimeoutDue(db: Db): Promise<Date | null> {
  const row = await db
    .selectFrom('saga_timeouts')
    .select((eb) => eb.fn.min('due_at').as('first'))
    .executeTakeFirst()
  return row?.first ?? null
}

export interface DueTimeout {
  timeout: Timeout
  attempts: number
  /** Of what has begun the wait. */
  trace: TraceContext
}

/** What is due for a saga, to be read once it is locked. */
export async function dueTimeouts(trx: Trx, orderId: string, by: Due): Promise<DueTimeout[]> {
  const rows = await trx
    .selectFrom('saga_timeouts')
    .select(['timeout', 'attempts', 'traceparent', 'tracestate'])
    .where('order_id', '=', orderId)
    .where(isDue(by))
    .execute()
  return rows.map((row) => ({ timeout: row.timeout, attempts: row.attempts, trace: traceOf(row) }))
}

/** A saga as it was, null for a new one, and as it is to be, in the trace that makes it so. */
export interface SagaChange {
  before: CheckoutSaga | null
  saga: CheckoutSaga
  trace: TraceContext
}

/** Writes sagas, each once, and brings their timeouts in line with what they await now, in one statement. */
export async function saveSagas(
  trx: Trx,
  changes: readonly SagaChange[],
  now: Date,
  timing: SagaTiming,
): Promise<void> {
  const timeouts = changes.map(({ before, saga: { orderId }, saga, trace }) => {
    const had = before ? pendingTimeouts(before) : []
    const has = pendingTimeouts(saga)
    const over = had.filter((timeout) => !has.includes(timeout))
    const begun = has.filter((timeout) => !had.includes(timeout))
    return {
      over: over.map((timeout) => ({ orderId, timeout })),
      begun: begun.map((timeout) => ({
        orderId,
        timeout,
        dueAt: new Date(now.getTime() + waitMs(timeout, 0, timing)),
        ...traceColumns(trace),
      })),
    }
  })
  const over = timeouts.flatMap((each) => each.over)
  const begun = timeouts.flatMap((each) => each.begun)
  const states = changes.map(({ saga }) => ({ order_id: saga.orderId, state: saga }))
  await sql`
    WITH saga AS (
      INSERT INTO checkout_sagas (order_id, state, updated_at)
      SELECT order_id, state, ${now} FROM jsonb_to_recordset(${JSON.stringify(states)}::jsonb) AS made (order_id text, state jsonb)
      ON CONFLICT (order_id) DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at
    ), over AS (
      DELETE FROM saga_timeouts WHERE (order_id, timeout) IN (
        SELECT order_id, timeout FROM unnest(
          ${over.map(({ orderId }) => orderId)}::text[], ${over.map(({ timeout }) => timeout)}::text[]
        ) AS over (order_id, timeout))
    )
    INSERT INTO saga_timeouts (order_id, timeout, due_at, traceparent, tracestate)
    SELECT order_id, timeout, due_at, traceparent, tracestate FROM unnest(
      ${begun.map(({ orderId }) => orderId)}::text[], ${begun.map(({ timeout }) => timeout)}::text[],
      ${begun.map(({ dueAt }) => dueAt)}::timestamptz[],
      ${begun.map(({ traceparent }) => traceparent)}::text[], ${begun.map(({ tracestate }) => tracestate)}::text[]
    ) AS begun (order_id, timeout, due_at, traceparent, tracestate)`.execute(trx)
}

/** Puts a timeout off after one more attempt. */
export async function postpone(
  trx: Trx,
  orderId: string,
  timeout: Timeout,
  attempts: number,
  dueAt: Date,
): Promise<void> {
  await trx
    .updateTable('saga_timeouts')
    .set({ attempts, due_at: dueAt })
    .where('order_id', '=', orderId)
    .where('timeout', '=', timeout)
    .execute()
}

/** How many sagas await something, and for how long the one that has for longest; for dashboards. */
export async function unfinishedSagas(db: Db): Promise<{ count: number; oldestMs: number }> {
  const { rows } = await sql<{ count: number; oldest: number }>`
    SELECT count(*)::int AS count, greatest(0, coalesce(extract(epoch FROM now() - min(updated_at)) * 1000, 0))::float AS oldest
    FROM checkout_sagas WHERE order_id IN (SELECT order_id FROM saga_timeouts)`.execute(db)
  return { count: rows[0]?.count ?? 0, oldestMs: rows[0]?.oldest ?? 0 }
}
