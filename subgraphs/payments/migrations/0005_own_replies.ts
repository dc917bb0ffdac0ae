import { type Kysely, sql } from 'kysely'

/** Replies travel on a topic of this service's own: those that still wait for the former, which takes none any more, too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`UPDATE outbox SET topic = 'payments.replies' WHERE topic = 'orders.replies'`.execute(db)
}
