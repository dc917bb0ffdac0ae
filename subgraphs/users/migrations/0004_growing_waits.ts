import { type Kysely, sql } from 'kysely'

/** Attempts wait longer and longer; password resets are mailed by a worker, so that asking tells nobody who has an account. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE attempts ADD COLUMN free_at timestamptz`.execute(db)
  await sql`
    CREATE TABLE password_reset_requests (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      email text NOT NULL,
      traceparent text
    )`.execute(db)
  await sql`CREATE INDEX one_time_tokens_of_user ON one_time_tokens (user_id)`.execute(db)
}
