import { type Kysely, type Migration, sql } from 'kysely'

/** What a product has no more is found by the product. */
export const byProduct: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`CREATE INDEX catalog_variants_product_id ON catalog_variants (product_id)`.execute(db)
  },
}
