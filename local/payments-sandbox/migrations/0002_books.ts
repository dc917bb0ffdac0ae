import { type Kysely, type Migration, sql } from 'kysely'

/** Refunds and disputes one by one; before, a charge had only the sum of its refunds. */
export const books: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      CREATE TABLE refunds (
        id text PRIMARY KEY,
        reference text NOT NULL REFERENCES charges,
        amount bigint NOT NULL CHECK (amount > 0),
        idempotency_key text UNIQUE,
        at timestamptz NOT NULL
      )`.execute(db)
    await sql`CREATE INDEX refunds_of_charge ON refunds (reference)`.execute(db)
    // What a charge had refunded is one refund from now on, by the first of its keys: the amounts of each were never written down.
    await sql`
      INSERT INTO refunds (id, reference, amount, idempotency_key, at)
      SELECT 'ref_' || reference, reference, refunded, by.idempotency_key, coalesce(by.at, created_at)
      FROM charges LEFT JOIN LATERAL (
        SELECT idempotency_key, at FROM operations
        WHERE operations.reference = charges.reference AND idempotency_key ~ ':(refund|void)' ORDER BY at LIMIT 1
      ) by ON true
      WHERE refunded > 0`.execute(db)
    await sql`
      CREATE TABLE disputes (
        id text PRIMARY KEY,
        reference text NOT NULL REFERENCES charges,
        amount bigint NOT NULL CHECK (amount > 0),
        status text NOT NULL,
        reason text NOT NULL,
        at timestamptz NOT NULL
      )`.execute(db)
    await sql`ALTER TABLE charges ADD COLUMN disputed bigint NOT NULL DEFAULT 0`.execute(db)
    await sql`CREATE INDEX disputes_of_charge ON disputes (reference)`.execute(db)
  },
}
