import { type Kysely, sql } from 'kysely'

/** What staff write beside an order, sealed under the order's key: an older version beside knows of none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE order_notes (
      note_id text PRIMARY KEY,
      order_id text NOT NULL,
      author_id text NOT NULL,
      sealed bytea NOT NULL,
      key_id uuid NOT NULL,
      at timestamptz NOT NULL
    )`.execute(db)
  await sql`CREATE INDEX order_notes_by_order ON order_notes (order_id, at, note_id)`.execute(db)
}
