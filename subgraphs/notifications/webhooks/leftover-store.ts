import { sql } from 'kysely'
import type { Db, Trx } from '../tables.ts'

// Of a webhook there may be more deliveries than one statement gets through, so what becomes of all of them at once does so bit by bit.

/** Gives up what waits for a webhook: `most` deliveries at once. Answers how many. */
export async function giveUpWaiting(
  trx: Trx,
  webhookId: string,
  { at, most }: { at: Date; most: number },
): Promise<number> {
  const waiting = trx
    .selectFrom('webhook_deliveries')
    .select('id')
    .where('webhook_id', '=', webhookId)
    .where('state', '=', 'PENDING')
    .limit(most)
    .forUpdate()
  const { numUpdatedRows } = await trx
    .updateTable('webhook_deliveries')
    .set({ state: 'FAILED', leased_until: null, finished_at: at })
    .where('id', 'in', waiting)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Those that are disabled, which nothing waits for. */
export async function disabledWebhooks(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('webhooks').select('id').where('disabled_at', 'is not', null).execute()
  return rows.map(({ id }) => id)
}

/** Those that have deliveries, and are no more. */
export async function goneWebhooks(db: Db): Promise<string[]> {
  // From one to the next, as the index has them: there are few webhooks, and many deliveries.
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE told AS (
      SELECT min(webhook_id) AS id FROM webhook_deliveries
      UNION ALL
      SELECT (SELECT min(webhook_id) FROM webhook_deliveries WHERE webhook_id > told.id) FROM told WHERE told.id IS NOT NULL
    )
    SELECT id FROM told WHERE id IS NOT NULL AND NOT EXISTS (SELECT FROM webhooks WHERE webhooks.id = told.id)`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Forgets deliveries of a webhook, with their attempts: `most` at once. Answers how many. */
export async function removeDeliveries(db: Db, webhookId: string, most: number): Promise<number> {
  const some = db.selectFrom('webhook_deliveries').select('id').where('webhook_id', '=', webhookId).limit(most)
  const { numDeletedRows } = await db.deleteFrom('webhook_deliveries').where('id', 'in', some).executeTakeFirst()
  return Number(numDeletedRows)
}
