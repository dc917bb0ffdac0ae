import { type Kysely, sql } from 'kysely'

/** Of which version a category's name is; null where products alone have told it, or an older version has written it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE category_names ADD COLUMN version integer`.execute(db)
}
