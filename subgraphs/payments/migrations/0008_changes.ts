import { type Kysely, sql } from 'kysely'

/** What is under way at the provider is found without a look at all that ever was, and so is what has changed of late. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE INDEX actions_under_way ON payment_actions (payment_id, seq) WHERE finished_at IS NULL`.execute(db)
  await sql`CREATE INDEX actions_by_end ON payment_actions (finished_at) WHERE finished_at IS NOT NULL`.execute(db)
  await sql`CREATE INDEX disputes_by_change ON disputes (updated_at)`.execute(db)
}
