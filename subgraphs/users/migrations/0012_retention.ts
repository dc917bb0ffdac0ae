import { type Kysely, sql } from 'kysely'

/** What ends can be found by when it did, and a session takes its tokens along. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE refresh_tokens
      DROP CONSTRAINT refresh_tokens_session_id_fkey,
      ADD CONSTRAINT refresh_tokens_session_id_fkey FOREIGN KEY (session_id) REFERENCES sessions ON DELETE CASCADE`.execute(
    db,
  )
  await sql`CREATE INDEX sessions_ended ON sessions (ended_at) WHERE ended_at IS NOT NULL`.execute(db)
  await sql`CREATE INDEX farewells_by_age ON farewells (forget_at)`.execute(db)
  await sql`CREATE INDEX api_keys_ended ON api_keys (least(expires_at, revoked_at))`.execute(db)
}
