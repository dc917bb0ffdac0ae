import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Categories and variants are changed and withdrawn, and slugs lead on after renames. A withdrawn variant stands in a table of its own, so that
 * an older version that still runs sells it no more either.
 */
export const editing: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`ALTER TABLE categories ADD COLUMN version integer NOT NULL DEFAULT 1`.execute(db)
    await sql`CREATE INDEX categories_path ON categories USING gin (path)`.execute(db)
    await sql`CREATE INDEX product_categories_category_id ON product_categories (category_id)`.execute(db)
    await sql`
      CREATE TABLE former_slugs (
        kind text NOT NULL CHECK (kind IN ('products', 'categories')),
        slug text COLLATE "C" NOT NULL,
        leads_to text NOT NULL,
        PRIMARY KEY (kind, slug)
      )`.execute(db)
    await sql`CREATE INDEX former_slugs_leads_to ON former_slugs (leads_to)`.execute(db)
    await sql`
      CREATE TABLE withdrawn_variants (
        id text PRIMARY KEY,
        product_id text NOT NULL REFERENCES products,
        sku text NOT NULL,
        selection jsonb NOT NULL,
        currency text NOT NULL,
        price_minor bigint NOT NULL,
        compare_at_minor bigint,
        weight_grams integer,
        withdrawn_at timestamptz NOT NULL
      )`.execute(db)
    await sql`CREATE INDEX withdrawn_variants_product_id ON withdrawn_variants (product_id)`.execute(db)
    await sql`
      CREATE TABLE products_to_tell (
        product_id text PRIMARY KEY REFERENCES products,
        since timestamptz NOT NULL
      )`.execute(db)
  },
}
