import { type Kysely, type Migration, sql } from 'kysely'

export const stock: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      CREATE TABLE stock (
        variant_id text PRIMARY KEY,
        sku text NOT NULL,
        on_hand integer NOT NULL DEFAULT 0,
        reserved integer NOT NULL DEFAULT 0,
        reorder_point integer NOT NULL DEFAULT 5 CHECK (reorder_point >= 0),
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL,
        CONSTRAINT no_oversell CHECK (0 <= reserved AND reserved <= on_hand)
      )`.execute(db)
    await sql`
      CREATE TABLE reservations (
        order_id text PRIMARY KEY,
        state text NOT NULL CHECK (state IN ('NONE', 'HELD', 'COMMITTED', 'RELEASED', 'SHIPPED')),
        updated_at timestamptz NOT NULL
      )`.execute(db)
    await sql`
      CREATE TABLE reservation_lines (
        order_id text NOT NULL REFERENCES reservations,
        variant_id text NOT NULL REFERENCES stock,
        sku text NOT NULL,
        quantity integer NOT NULL CHECK (quantity > 0),
        state text NOT NULL CHECK (state IN ('HELD', 'COMMITTED', 'EXPIRED', 'RELEASED', 'SHIPPED')),
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (order_id, variant_id)
      )`.execute(db)
    await sql`CREATE INDEX holds_by_expiry ON reservation_lines (expires_at) WHERE state = 'HELD'`.execute(db)
    await sql`CREATE INDEX holds_by_variant ON reservation_lines (variant_id, expires_at) WHERE state = 'HELD'`.execute(
      db,
    )
    await sql`
      CREATE TABLE command_replies (
        command_id text PRIMARY KEY,
        reply jsonb NOT NULL,
        at timestamptz NOT NULL
      )`.execute(db)
    await sql`CREATE INDEX command_replies_by_age ON command_replies (at)`.execute(db)
    await sql`
      CREATE TABLE stock_adjustments (
        idempotency_key text PRIMARY KEY,
        fingerprint text NOT NULL,
        variant_id text NOT NULL,
        pieces integer NOT NULL,
        reason text NOT NULL,
        staff_id text NOT NULL,
        answer jsonb,
        at timestamptz NOT NULL
      )`.execute(db)
    await sql`CREATE INDEX adjustments_by_variant ON stock_adjustments (variant_id)`.execute(db)
  },
}
