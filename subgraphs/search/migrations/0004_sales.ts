import { type Kysely, sql } from 'kysely'

/** What sells, and what is bought with what, as orders tell. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE placed_orders (
      order_id text PRIMARY KEY,
      variant_ids text[] NOT NULL,
      placed_at timestamptz NOT NULL
    )`.execute(db)
  await sql`CREATE INDEX placed_orders_by_age ON placed_orders (placed_at)`.execute(db)
  await sql`
    CREATE TABLE product_sales (
      product_id text PRIMARY KEY,
      score float8 NOT NULL,
      at timestamptz NOT NULL
    )`.execute(db)
  await sql`CREATE INDEX product_sales_by_age ON product_sales (at)`.execute(db)
  await sql`
    CREATE TABLE bought_together (
      product_id text NOT NULL,
      other_id text NOT NULL,
      orders int NOT NULL,
      score float8 NOT NULL,
      at timestamptz NOT NULL,
      PRIMARY KEY (product_id, other_id)
    )`.execute(db)
  await sql`CREATE INDEX bought_together_by_age ON bought_together (at)`.execute(db)
  await sql`ALTER TABLE documents ADD COLUMN popularity int NOT NULL DEFAULT 0`.execute(db)
  await sql`CREATE INDEX documents_popular ON documents (product_id) WHERE popularity > 0`.execute(db)
}
