import { type Kysely, sql } from 'kysely'

/** Those few that were given up are found among all that were delivered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE INDEX webhook_deliveries_by_state ON webhook_deliveries (webhook_id, state, position)`.execute(db)
}
