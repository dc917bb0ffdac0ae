import { type Kysely, type Migration, sql } from 'kysely'

/** Pictures that staff brought: each in several widths, and which products show it. */
export const pictures: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      CREATE TABLE pictures (
        hash text PRIMARY KEY,
        width integer NOT NULL,
        height integer NOT NULL,
        stored_at timestamptz NOT NULL,
        unused_since timestamptz
      )`.execute(db)
    await sql`CREATE INDEX pictures_unused_since ON pictures (unused_since)`.execute(db)
    await sql`
      CREATE TABLE picture_renditions (
        hash text NOT NULL REFERENCES pictures ON DELETE CASCADE,
        width integer NOT NULL,
        body bytea NOT NULL,
        PRIMARY KEY (hash, width)
      )`.execute(db)
    // They are packed already.
    await sql`ALTER TABLE picture_renditions ALTER body SET STORAGE EXTERNAL`.execute(db)
    await sql`
      CREATE TABLE product_pictures (
        product_id text NOT NULL REFERENCES products,
        hash text NOT NULL REFERENCES pictures,
        PRIMARY KEY (product_id, hash)
      )`.execute(db)
    await sql`CREATE INDEX product_pictures_hash ON product_pictures (hash)`.execute(db)
  },
}
