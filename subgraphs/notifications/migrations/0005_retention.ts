import { type Kysely, sql } from 'kysely'

/** What people were told, the mails that said so, and what is known of orders are found by their age. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE orders ADD COLUMN placed_at timestamptz NOT NULL DEFAULT now()`.execute(db)
  await sql`CREATE INDEX orders_by_age ON orders (placed_at)`.execute(db)
  await sql`CREATE INDEX notifications_by_age ON notifications (created_at)`.execute(db)
  await sql`CREATE INDEX mails_finished ON mails (finished_at)`.execute(db)
}
