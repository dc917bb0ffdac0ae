import { hint } from '@micromart/messaging'
import { sql } from 'kysely'
import { actionsChannel } from '../payment-store.ts'
import type { Db } from '../tables.ts'

/** Notes that a webhook was heard. */
export async function noteWebhook(db: Db, id: string, at: Date): Promise<void> {
  await db
    .insertInto('webhook_events')
    .values({ id, at })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

interface Heard {
  id: string
  at: Date
  paymentId: string
  dueBy: Date
}

/**
 * Notes that a webhook was heard and, the first time, has its payment be looked at no later than `dueBy`; one for which nothing waits stays
 * as it is. In one statement: the provider tells of every charge, while whoever has made it waits for the same rows.
 */
export async function noteAndHurry(db: Db, { id, at, paymentId, dueBy }: Heard): Promise<void> {
  const { numAffectedRows } = await sql`
    WITH heard AS (INSERT INTO webhook_events (id, at) VALUES (${id}, ${at}) ON CONFLICT DO NOTHING RETURNING id)
    UPDATE payments SET due_at = ${dueBy} FROM heard
    WHERE payments.id = ${paymentId} AND payments.due_at > ${dueBy}`.execute(db)
  if (numAffectedRows) await hint(db, actionsChannel)
}

/** Whether a webhook was heard, and is not forgotten yet. */
export async function wasHeard(db: Db, id: string): Promise<boolean> {
  return (await db.selectFrom('webhook_events').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}
