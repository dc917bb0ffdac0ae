import { type Kysely, type Migration, sql } from 'kysely'

/** What happened to a charge at the provider itself: refunds that nobody here asked for, and disputes. */
export const providerBooks: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`ALTER TABLE payment_actions ADD COLUMN provider_refund text UNIQUE`.execute(db)
    await sql`ALTER TABLE payments ADD COLUMN disputed bigint NOT NULL DEFAULT 0 CHECK (disputed >= 0)`.execute(db)
    await sql`CREATE INDEX payments_by_reference ON payments (reference)`.execute(db)
    await sql`CREATE INDEX payments_by_age ON payments (created_at, id)`.execute(db)
    await sql`
      CREATE TABLE disputes (
        id text PRIMARY KEY,
        payment_id text NOT NULL REFERENCES payments,
        amount bigint NOT NULL CHECK (amount >= 0),
        status text NOT NULL,
        reason text NOT NULL,
        opened_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      )`.execute(db)
    await sql`CREATE INDEX disputes_of_payment ON disputes (payment_id)`.execute(db)
  },
}
