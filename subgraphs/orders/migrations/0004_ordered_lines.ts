import { type Kysely, type Migration, sql } from 'kysely'

/** Each line of a cart is ordered once, and what was ordered is known to have left its cart, or not yet. */
export const orderedLines: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      CREATE TABLE ordered_lines (
        cart_line_id text PRIMARY KEY,
        order_id text NOT NULL
      )`.execute(db)
    await sql`CREATE INDEX ordered_lines_of_order ON ordered_lines (order_id)`.execute(db)
    await sql`ALTER TABLE placements ADD COLUMN left_cart_at timestamptz`.execute(db)
    // Those of before have left by their events.
    await sql`UPDATE placements SET left_cart_at = placed_at`.execute(db)
    await sql`CREATE INDEX placements_in_cart ON placements (customer_id) WHERE left_cart_at IS NULL`.execute(db)
  },
}
