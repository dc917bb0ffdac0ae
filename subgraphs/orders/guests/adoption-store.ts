import { hint } from '@micromart/messaging'
import { isNotPutOff, traceColumns, traceOf } from '@micromart/service'
import type { TraceContext } from '@micromart/telemetry'
import { sql } from 'kysely'
import type { Db, Trx } from '../tables.ts'

/** Hinted at when an account is to be looked at: a hint beside the poll. */
export const adoptionsChannel = 'adoptions'

/** Notes that an account may have confirmed an address. */
export async function noteAdoption(trx: Trx, userId: string, at: Date): Promise<void> {
  const due = { due_at: at, ...traceColumns() }
  await trx
    .insertInto('adoptions')
    .values({ user_id: userId, ...due })
    .onConflict((known) => known.column('user_id').doUpdateSet(due))
    .execute()
  await hint(trx, adoptionsChannel)
}

/** When the first account is to be looked at. */
export async function firstAdoptionDue(db: Db): Promise<Date | null> {
  const row = await db
    .selectFrom('adoptions')
    .select((eb) => eb.fn.min('due_at').as('first'))
    .executeTakeFirst()
  return row?.first ?? null
}

export interface Adoption {
  userId: string
  /** Of what was heard of the account. */
  trace: TraceContext
}

/** Accounts to look at now, but for those that `worker` has put off; until `leaseUntil` nobody else looks at them. */
export async function takeAdoptions(db: Db, now: Date, leaseUntil: Date, worker: string): Promise<Adoption[]> {
  const due = db
    .selectFrom('adoptions')
    .select('user_id')
    .where('due_at', '<=', now)
    .where(isNotPutOff(worker, sql.ref('user_id'), now))
    .orderBy('due_at')
    .limit(20)
    .forUpdate()
    .skipLocked()
  const rows = await db
    .updateTable('adoptions')
    .set({ due_at: leaseUntil })
    .where('user_id', 'in', due)
    .returning(['user_id', 'traceparent', 'tracestate'])
    .execute()
  return rows.map((row) => ({ userId: row.user_id, trace: traceOf(row) }))
}

/** Once they were looked at, unless there is news since. */
export async function finishAdoption(db: Db, userId: string, leaseUntil: Date): Promise<void> {
  await db.deleteFrom('adoptions').where('user_id', '=', userId).where('due_at', '=', leaseUntil).execute()
}
