import { type Kysely, sql } from 'kysely'

/**
 * What variants are found by, each by itself: what a product has in one variant and in another need not be in any. Of bands that are null nobody has told yet, as
 * versions leave them that know of none, until a worker has formed their product anew; as long as there are such, nothing is found by them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE document_variants ADD COLUMN bands text[]`.execute(db)
  await sql`CREATE INDEX document_variants_untold ON document_variants (product_id) WHERE bands IS NULL`.execute(db)
  await sql`
    CREATE INDEX document_variants_findable ON document_variants
    USING gin (option_keys, bands, (CASE WHEN in_stock THEN '{+}'::text[] ELSE '{-}'::text[] END))`.execute(db)
}
