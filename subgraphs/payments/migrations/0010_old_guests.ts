import { type Kysely, sql } from 'kysely'

/** What is yet to be emptied of guests who are long gone is found by its age, without a look at what was paid since. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE INDEX guest_cards_to_empty ON payment_methods (created_at)
    WHERE user_id LIKE 'gst\\_%' AND card <> ''`.execute(db)
  await sql`
    CREATE INDEX reasons_to_empty ON payment_actions (finished_at)
    WHERE reason <> '' AND finished_at IS NOT NULL`.execute(db)
}
