import { isNotPutOff } from '@micromart/service'
import { sql } from 'kysely'
import type { CheckoutSaga } from './checkout-saga.ts'
import { pendingTimeouts, type Timeout } from './saga-steps.ts'
import { type SagaTiming, waitMs } from './saga-timing.ts'
import type { Db, Trx } from './tables.ts'

/**
 * The saga of an order, held until the transaction ends. Whoever changes an order takes this first, so that people,
 * replies and timeouts queue up here and none of them decides on an old version.
 */
export async function lockSaga(trx: Trx, orderId: string): Promise<CheckoutSaga | null> {
  const row = await trx
    .selectFrom('checkout_sagas')
    .select('state')
    .where('order_id', '=', orderId)
    .forUpdate()
    .executeTakeFirst()
  return row?.state ?? null
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

/** What is due for a saga, to be read once it is locked. */
export function dueTimeouts(trx: Trx, orderId: string, by: Due) {
  return trx
    .selectFrom('saga_timeouts')
    .select(['timeout', 'attempts'])
    .where('order_id', '=', orderId)
    .where(isDue(by))
    .execute()
}

/**
 * Writes a saga and brings its timeouts in line with what it awaits now, in one statement. `before` is null for a new
 * one.
 */
export async function saveSaga(
  trx: Trx,
  before: CheckoutSaga | null,
  saga: CheckoutSaga,
  now: Date,
  timing: SagaTiming,
): Promise<void> {
  const had = before ? pendingTimeouts(before) : []
  const has = pendingTimeouts(saga)
  const over = had.filter((timeout) => !has.includes(timeout))
  const begun = has.filter((timeout) => !had.includes(timeout))
  const due = begun.map((timeout) => new Date(now.getTime() + waitMs(timeout, 0, timing)))
  await sql`
    WITH saga AS (
      INSERT INTO checkout_sagas (order_id, state, updated_at)
      VALUES (${saga.orderId}, ${JSON.stringify(saga)}::jsonb, ${now})
      ON CONFLICT (order_id) DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at
    ), over AS (
      DELETE FROM saga_timeouts WHERE order_id = ${saga.orderId} AND timeout = ANY (${over}::text[])
    )
    INSERT INTO saga_timeouts (order_id, timeout, due_at)
    SELECT ${saga.orderId}, begun.timeout, begun.due_at
    FROM unnest(${begun}::text[], ${due}::timestamptz[]) AS begun (timeout, due_at)`.execute(trx)
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
