import { type Kysely, sql } from 'kysely'

/** What is forgotten a while after an order was placed is found by when that was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE ordered_lines ADD COLUMN at timestamptz NOT NULL DEFAULT now()`.execute(db)
  await sql`CREATE INDEX ordered_lines_by_age ON ordered_lines (at)`.execute(db)
  await sql`CREATE INDEX placements_left ON placements (left_cart_at) WHERE left_cart_at IS NOT NULL`.execute(db)
}
