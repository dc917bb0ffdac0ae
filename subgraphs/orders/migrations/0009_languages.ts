import { type Kysely, sql } from 'kysely'

/** What guests read, where they have said so: an older version beside says nothing of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE guest_contacts ADD COLUMN language text`.execute(db)
}
