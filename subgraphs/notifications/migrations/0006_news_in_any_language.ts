import { type Kysely, sql } from 'kysely'

/** What people are told is kept by its facts, and said when it is read. An older version beside goes on with its words in English. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE notifications ADD COLUMN news jsonb`.execute(db)
}
