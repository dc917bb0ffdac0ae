import { type Kysely, sql } from 'kysely'

/** An account's address and what is counted by it are longer together than a key could be. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE attempts ALTER COLUMN key TYPE text`.execute(db)
  await sql`CREATE INDEX attempts_by_age ON attempts (expire)`.execute(db)
}
