import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE phone_numbers (user_id text PRIMARY KEY, number text NOT NULL)`.execute(db)
}
