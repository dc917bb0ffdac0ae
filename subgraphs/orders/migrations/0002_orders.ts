import { type Kysely, type Migration, sql } from 'kysely'

export const orders: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      CREATE TABLE order_views (
        order_id text PRIMARY KEY,
        number text NOT NULL UNIQUE,
        customer_id text NOT NULL,
        status text NOT NULL,
        cancel_reason text,
        placed_at timestamptz NOT NULL,
        version int NOT NULL,
        document jsonb NOT NULL
      )`.execute(db)
    await sql`CREATE INDEX order_views_newest ON order_views (placed_at DESC, order_id DESC)`.execute(db)
    await sql`
      CREATE INDEX order_views_of_customer ON order_views (customer_id, placed_at DESC, order_id DESC)`.execute(db)
    await sql`
      CREATE INDEX order_views_by_status ON order_views (status, placed_at DESC, order_id DESC)`.execute(db)
    await sql`
      CREATE TABLE order_numbers (
        number text PRIMARY KEY,
        order_id text NOT NULL
      )`.execute(db)
    await sql`
      CREATE TABLE placements (
        customer_id text NOT NULL,
        idempotency_key text NOT NULL,
        fingerprint text NOT NULL,
        order_id text NOT NULL,
        cart_id text NOT NULL,
        cart_version int NOT NULL,
        placed_at timestamptz NOT NULL,
        PRIMARY KEY (customer_id, idempotency_key),
        UNIQUE (cart_id, cart_version)
      )`.execute(db)
    await sql`CREATE INDEX placements_by_age ON placements (placed_at)`.execute(db)
    await sql`
      CREATE TABLE checkout_sagas (
        order_id text PRIMARY KEY,
        state jsonb NOT NULL,
        phase text NOT NULL GENERATED ALWAYS AS (state ->> 'phase') STORED,
        stock text NOT NULL GENERATED ALWAYS AS (state ->> 'stock') STORED,
        payment text NOT NULL GENERATED ALWAYS AS (state ->> 'payment') STORED,
        updated_at timestamptz NOT NULL
      )`.execute(db)
    await sql`
      CREATE TABLE saga_timeouts (
        order_id text NOT NULL REFERENCES checkout_sagas,
        timeout text NOT NULL,
        due_at timestamptz NOT NULL,
        attempts int NOT NULL DEFAULT 0,
        PRIMARY KEY (order_id, timeout)
      )`.execute(db)
    await sql`CREATE INDEX saga_timeouts_due ON saga_timeouts (due_at)`.execute(db)
  },
}
