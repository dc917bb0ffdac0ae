import { type Kysely, type Migration, sql } from 'kysely'

/**
 * What a variant costs in further currencies. No foreign key: a variant moves between `variants` and `withdrawn_variants` and never ends, and
 * its prices stay where they are meanwhile, also when an older version that still runs withdraws it.
 */
export const furtherPrices: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      CREATE TABLE variant_prices (
        variant_id text NOT NULL,
        currency text NOT NULL,
        price_minor bigint NOT NULL CHECK (price_minor >= 0),
        compare_at_minor bigint CHECK (compare_at_minor > price_minor),
        PRIMARY KEY (variant_id, currency)
      )`.execute(db)
    // Which currencies there are is read off both, a few rows each.
    await sql`CREATE INDEX variant_prices_currency ON variant_prices (currency)`.execute(db)
    await sql`CREATE INDEX variants_currency ON variants (currency)`.execute(db)
  },
}
