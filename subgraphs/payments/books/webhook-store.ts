import type { Db, Trx } from '../tables.ts'

/** Notes that a webhook was heard; false when it had been before. */
export async function noteWebhook(trx: Trx, id: string, at: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('webhook_events')
    .values({ id, at })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Whether a webhook was heard, and is not forgotten yet. */
export async function wasHeard(db: Db, id: string): Promise<boolean> {
  return (await db.selectFrom('webhook_events').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}
