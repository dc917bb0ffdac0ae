import { type Kysely, sql } from 'kysely'

/** What an order took out of a cart is known for a while after that, and found by when that was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE checkouts ADD COLUMN at timestamptz NOT NULL DEFAULT now()`.execute(db)
  await sql`CREATE INDEX checkouts_by_age ON checkouts (at)`.execute(db)
  await sql`CREATE INDEX ordered_carts_by_age ON ordered_carts (at)`.execute(db)
}
