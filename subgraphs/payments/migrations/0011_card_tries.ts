import { type Kysely, sql } from 'kysely'

/** How often accounts have had the provider look at a card. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE card_tries (user_id text NOT NULL, at timestamptz NOT NULL)`.execute(db)
  await sql`CREATE INDEX card_tries_by_user ON card_tries (user_id, at)`.execute(db)
  await sql`CREATE INDEX card_tries_by_age ON card_tries (at)`.execute(db)
}
