import { type Kysely, sql } from 'kysely'

/** What a variant costs in further currencies: amounts by code, beside its own. What older versions write has none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE document_variants ADD COLUMN further_prices jsonb NOT NULL DEFAULT '{}'`.execute(db)
}
