import { type Kysely, type Migration, sql } from 'kysely'

/** Carts tell by their version when what is in them costs something else; rows of before begin to count at 0. */
export const catalogChanges: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`ALTER TABLE catalog_variants ADD COLUMN changes integer NOT NULL DEFAULT 0`.execute(db)
    await sql`ALTER TABLE cart_lines ADD COLUMN changes_before integer NOT NULL DEFAULT 0`.execute(db)
  },
}
