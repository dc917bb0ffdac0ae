import { type Kysely, type Migration, sql } from 'kysely'

/** Somebody's sessions, those that have ended too, and what waits to be mailed to them, are found among everybody's when they leave. */
export const ofOnePerson: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`CREATE INDEX all_sessions_of_user ON sessions (user_id)`.execute(db)
    await sql`DROP INDEX sessions_of_user`.execute(db)
    await sql`CREATE INDEX password_reset_requests_by_address ON password_reset_requests (lower(trim(email)))`.execute(
      db,
    )
  },
}
