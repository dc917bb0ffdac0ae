import { type Kysely, type Migration, sql } from 'kysely'

/** A variant's weight: unknown until the next event of its product tells it. */
export const weights: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`ALTER TABLE catalog_variants ADD COLUMN weight_grams integer CHECK (weight_grams >= 0)`.execute(db)
  },
}
