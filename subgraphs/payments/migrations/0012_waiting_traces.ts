import { type Kysely, sql } from 'kysely'

/** What others who have a part in a trace say for each other: an older version beside notes none of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE payment_actions ADD COLUMN tracestate text`.execute(db)
}
