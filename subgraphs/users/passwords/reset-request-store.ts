import { hint } from '@micromart/messaging'
import { isNotPutOff, traceColumns, traceOf } from '@micromart/service'
import type { TraceContext } from '@micromart/telemetry'
import { sql } from 'kysely'
import type { Db, Trx } from '../tables.ts'

/** Hinted at when a reset was asked for. */
export const resetsChannel = 'password_resets'

/** Notes that a reset was asked for, whether or not there is an account: whoever asks waits for nothing else. */
export async function noteResetRequest(db: Db, email: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('password_reset_requests')
      .values({ email, ...traceColumns() })
      .execute()
    await hint(trx, resetsChannel)
  })
}

export async function isResetWaiting(db: Db): Promise<boolean> {
  const row = await db.selectFrom('password_reset_requests').select('id').limit(1).executeTakeFirst()
  return row !== undefined
}

export interface ResetRequest {
  id: bigint
  email: string
  /** Of whoever asked. */
  trace: TraceContext
}

/** Takes the oldest request that nobody else is at, and that `worker` has not put off; it is gone once the transaction ends. */
export async function takeResetRequest(trx: Trx, worker: string, now: Date): Promise<ResetRequest | undefined> {
  const row = await trx
    .deleteFrom('password_reset_requests')
    .where(
      sql<boolean>`id = (
        SELECT id FROM password_reset_requests WHERE ${isNotPutOff(worker, sql`id::text`, now)}
        ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)`,
    )
    .returning(['id', 'email', 'traceparent', 'tracestate'])
    .executeTakeFirst()
  return row && { id: row.id, email: row.email, trace: traceOf(row) }
}
