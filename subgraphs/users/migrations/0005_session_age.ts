import { type Kysely, sql } from 'kysely'

/** Sessions have an end. The default is for those that there are, and for what an older version begins meanwhile. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE sessions ADD COLUMN expires_at timestamptz NOT NULL DEFAULT now() + interval '30 days'`.execute(
    db,
  )
  await sql`CREATE INDEX sessions_by_end ON sessions (expires_at)`.execute(db)
  await sql`CREATE INDEX refresh_tokens_of_session ON refresh_tokens (session_id)`.execute(db)
  await sql`CREATE INDEX refresh_tokens_by_end ON refresh_tokens (expires_at)`.execute(db)
  await sql`CREATE INDEX one_time_tokens_by_end ON one_time_tokens (expires_at)`.execute(db)
}
