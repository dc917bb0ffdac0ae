import { type Kysely, type Migration, sql } from 'kysely'

/** Uses of coupons that were asked for and have led to no order yet. */
export const couponIntents: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      CREATE TABLE coupon_intents (
        order_id text PRIMARY KEY,
        customer_id text NOT NULL,
        idempotency_key text NOT NULL,
        code text NOT NULL,
        at timestamptz NOT NULL,
        abandoned boolean NOT NULL DEFAULT false
      )`.execute(db)
    await sql`
      CREATE UNIQUE INDEX coupon_intents_of_key ON coupon_intents (customer_id, idempotency_key, code)
      WHERE NOT abandoned`.execute(db)
    await sql`CREATE INDEX coupon_intents_by_age ON coupon_intents (at)`.execute(db)
  },
}
