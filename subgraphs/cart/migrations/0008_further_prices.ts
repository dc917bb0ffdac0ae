import { type Kysely, type Migration, sql } from 'kysely'

/** What a variant costs in further currencies: minor units as text, by code. What older versions write has none. */
export const furtherPrices: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`ALTER TABLE catalog_variants ADD COLUMN further_prices jsonb NOT NULL DEFAULT '{}'`.execute(db)
  },
}
