import { type Kysely, sql } from 'kysely'

/**
 * Somebody's mails are found among everybody's. A webhook is gone at once, however many deliveries it has: they follow by themselves, and
 * an older version beside this one leaves them to it, too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE INDEX mails_of_user ON mails (user_id)`.execute(db)
  await sql`ALTER TABLE webhook_deliveries DROP CONSTRAINT webhook_deliveries_webhook_id_fkey`.execute(db)
}
