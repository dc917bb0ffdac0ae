import { type Kysely, sql } from 'kysely'

/** Where the last mail to an account goes that is gone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE farewells (
      user_id text PRIMARY KEY,
      name text NOT NULL,
      email text NOT NULL,
      forget_at timestamptz NOT NULL
    )`.execute(db)
}
