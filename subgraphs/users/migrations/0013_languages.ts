import { type Kysely, sql } from 'kysely'

/** What people read, where they have said so: an older version beside says nothing of it, and leaves it as it is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE users ADD COLUMN language text`.execute(db)
  await sql`ALTER TABLE farewells ADD COLUMN language text`.execute(db)
}
