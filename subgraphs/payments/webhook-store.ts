import type { Db, Trx } from './tables.ts'

/** Notes that a webhook was heard; false when it had been before. */
export async function noteWebhook(trx: Trx, id: string, at: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('webhook_events')
    .values({ id, at })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Forgets webhooks that were heard before a time. */
export async function forgetWebhooks(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('webhook_events').where('at', '<', before).execute()
}
