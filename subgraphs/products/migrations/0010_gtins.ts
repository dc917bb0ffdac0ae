import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Variants have trade numbers. Real catalogs have one number twice, as of a piece and of a bundle that is sold by its number, so they are not held to be
 * unique. An older version that still runs writes none and leaves those that are there; what it withdraws meanwhile loses its own.
 */
export const gtins: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`ALTER TABLE variants ADD COLUMN gtin text`.execute(db)
    await sql`ALTER TABLE withdrawn_variants ADD COLUMN gtin text`.execute(db)
    await sql`ALTER TABLE variant_views ADD COLUMN gtin_key text`.execute(db)
    await sql`CREATE INDEX variant_views_gtin ON variant_views (gtin_key) WHERE gtin_key IS NOT NULL`.execute(db)
  },
}
