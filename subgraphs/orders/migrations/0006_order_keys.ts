import { type Kysely, type Migration, sql } from 'kysely'

/** A key of each order's own, which what is personal in its events is sealed under. */
export const orderKeys: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      CREATE TABLE order_keys (
        key_id uuid PRIMARY KEY,
        order_id text NOT NULL UNIQUE,
        key bytea NOT NULL
      )`.execute(db)
  },
}
