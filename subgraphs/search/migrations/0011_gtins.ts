import { type Kysely, sql } from 'kysely'

/** Trade numbers, kept beside SKUs so that a document can be formed anew. What a version writes that knows of none says none until it is told again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE documents ADD COLUMN gtins text[]`.execute(db)
}
