import { type Kysely, sql } from 'kysely'

/** What an address that can be had back is told apart by is more than its lower case. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE one_time_tokens ADD COLUMN email_key text`.execute(db)
  await sql`UPDATE one_time_tokens SET email_key = lower(email)`.execute(db)
  await sql`DROP INDEX addresses_to_be_had_back`.execute(db)
  await sql`
    CREATE INDEX keys_to_be_had_back ON one_time_tokens (email_key)
    WHERE purpose = 'UNDO_EMAIL_CHANGE' AND used_at IS NULL`.execute(db)
}
