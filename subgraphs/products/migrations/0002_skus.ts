import { type Kysely, type Migration, sql } from 'kysely'

/**
 * SKUs differ by more than case. Those that did not before keep what they have and are marked, all but the oldest of each, so that the
 * index takes no notice of them; whatever is added, by an older version that still runs as well, has to differ from all that are not.
 */
export const skus: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`ALTER TABLE variants ADD COLUMN sku_clashes boolean NOT NULL DEFAULT false`.execute(db)
    await sql`
      UPDATE variants SET sku_clashes = true
      WHERE EXISTS (
        SELECT FROM variants AS older
        WHERE lower(older.sku) = lower(variants.sku) AND older.position < variants.position)`.execute(db)
    await sql`CREATE UNIQUE INDEX variants_sku_any_case ON variants (lower(sku)) WHERE NOT sku_clashes`.execute(db)
    await sql`CREATE INDEX variant_views_sku_any_case ON variant_views (lower(sku))`.execute(db)
  },
}
