import { anyOf } from '@micromart/service'
import type { Db, Trx } from '../tables.ts'

/** One try to deliver, as it is remembered. */
export interface Attempt {
  at: Date
  durationMs: number
  /** Null when there was no answer. */
  statusCode: number | null
  /** Why it failed, in words; null when it did not. */
  fault: string | null
  /** How the answer's body begins. */
  answer: string | null
}

/** Attempts of one delivery that are kept, the latest: staff may have it made again as often as they like. */
export const mostAttempts = 20

/** `lease` grows with each attempt of a delivery. */
export async function insertAttempt(
  trx: Trx,
  { id, lease }: { id: string; lease: number },
  { at, durationMs, statusCode, fault, answer }: Attempt,
): Promise<void> {
  await trx
    .insertInto('webhook_attempts')
    .values({ delivery_id: id, lease, at, duration_ms: durationMs, status_code: statusCode, fault, answer })
    .execute()
  await trx
    .deleteFrom('webhook_attempts')
    .where('delivery_id', '=', id)
    .where('lease', '<=', lease - mostAttempts)
    .execute()
}

/** Those of several deliveries, oldest first. */
export async function attemptsOf(db: Db, ids: readonly string[]): Promise<(Attempt & { deliveryId: string })[]> {
  const rows = await db
    .selectFrom('webhook_attempts')
    .select(['delivery_id', 'at', 'duration_ms', 'status_code', 'fault', 'answer'])
    .where('delivery_id', '=', anyOf(ids))
    .orderBy('delivery_id')
    .orderBy('lease')
    .execute()
  return rows.map((row) => ({
    deliveryId: row.delivery_id,
    at: row.at,
    durationMs: row.duration_ms,
    statusCode: row.status_code,
    fault: row.fault,
    answer: row.answer,
  }))
}
