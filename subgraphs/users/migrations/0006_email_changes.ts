import { type Kysely, sql } from 'kysely'

/** A new address waits until it is confirmed, and the former can be had back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE one_time_tokens DROP CONSTRAINT one_time_tokens_purpose_check`.execute(db)
  await sql`
    ALTER TABLE one_time_tokens
      ADD COLUMN new_email text,
      ADD CONSTRAINT one_time_tokens_purpose_check
        CHECK (purpose IN ('VERIFY_EMAIL', 'RESET_PASSWORD', 'CHANGE_EMAIL', 'UNDO_EMAIL_CHANGE'))`.execute(db)
  await sql`
    CREATE INDEX addresses_to_be_had_back ON one_time_tokens (lower(email))
    WHERE purpose = 'UNDO_EMAIL_CHANGE' AND used_at IS NULL`.execute(db)
}
