import { type Kysely, type Migration, sql } from 'kysely'

/** Keys move to the table that all services have; what is left here is which cart led to which order. */
export const keys: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      INSERT INTO idempotency_keys (operation, caller, key, fingerprint, answer, claimed_at, forget_at)
      SELECT 'placeOrder', customer_id, idempotency_key, fingerprint, order_id, placed_at, placed_at + interval '24 hours'
      FROM placements`.execute(db)
    // Kept, but empty from now on, for an older version that still runs beside this one.
    await sql`
      ALTER TABLE placements
        DROP CONSTRAINT placements_pkey,
        ALTER COLUMN idempotency_key DROP NOT NULL,
        ALTER COLUMN fingerprint DROP NOT NULL,
        ADD CONSTRAINT placements_key UNIQUE (customer_id, idempotency_key)`.execute(db)
    await sql`CREATE INDEX placements_of_order ON placements (order_id)`.execute(db)
  },
}
