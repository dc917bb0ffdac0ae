import { isNotPutOff, traceColumns, traceOf } from '@micromart/service'
import type { TraceContext } from '@micromart/telemetry'
import { sql } from 'kysely'
import type { Db, Trx } from '../tables.ts'

/** A use of a coupon for an order that is about to be placed. */
export interface CouponIntent {
  orderId: string
  code: string
}

/**
 * Written before the cart is asked, so that a use that was taken is never forgotten. Tries under one key are about one use:
 * each gets the id of the order that the first has meant.
 */
export async function insertIntent(
  db: Db,
  { orderId, code }: CouponIntent,
  { customerId, key, at }: { customerId: string; key: string; at: Date },
): Promise<CouponIntent> {
  const asked = { at, ...traceColumns() }
  const row = await db
    .insertInto('coupon_intents')
    .values({ order_id: orderId, customer_id: customerId, idempotency_key: key, code, ...asked })
    .onConflict((same) =>
      // The index's own predicate: a prepared statement with a parameter in its place would not find the index.
      same.columns(['customer_id', 'idempotency_key', 'code']).where(sql<boolean>`NOT abandoned`).doUpdateSet(asked),
    )
    .returning('order_id')
    .executeTakeFirstOrThrow()
  return { orderId: row.order_id, code }
}

/** Ends an intent in the transaction that places its order. False when it was abandoned: the use goes back, or has gone. */
export async function fulfilIntent(trx: Trx, orderId: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('coupon_intents')
    .where('order_id', '=', orderId)
    .where('abandoned', '=', false)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** From now on there can be no order of this intent. False when there is one, or it was given up before. */
export async function abandonIntent(db: Db, orderId: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('coupon_intents')
    .set({ abandoned: true })
    .where('order_id', '=', orderId)
    .where('abandoned', '=', false)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Abandons what has led to no order since `before`, and answers some that are abandoned and that `worker` has not put off. */
export async function abandonIntents(
  db: Db,
  before: Date,
  worker: string,
  now: Date,
): Promise<(CouponIntent & { trace: TraceContext })[]> {
  const abandoned = db
    .selectFrom('coupon_intents')
    .select('order_id')
    .where((eb) => eb.or([eb('at', '<', before), eb('abandoned', '=', true)]))
    .where(isNotPutOff(worker, sql.ref('order_id'), now))
    .orderBy('at')
    .limit(100)
  const rows = await db
    .updateTable('coupon_intents')
    .set({ abandoned: true })
    .where('order_id', 'in', abandoned)
    // Again of the row as it is now: an order may have come of it, or it may have been meant anew.
    .where((eb) => eb.or([eb('at', '<', before), eb('abandoned', '=', true)]))
    .returning(['order_id', 'code', 'traceparent', 'tracestate'])
    .execute()
  return rows.map((row) => ({ orderId: row.order_id, code: row.code, trace: traceOf(row) }))
}

/** Once its use has gone back. */
export async function forgetIntent(db: Db, orderId: string): Promise<void> {
  await db.deleteFrom('coupon_intents').where('order_id', '=', orderId).where('abandoned', '=', true).execute()
}
