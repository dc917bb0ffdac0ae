import { type Kysely, type Migration, sql } from 'kysely'

/** Uses of coupons are taken and given back, and what a failed checkout held goes back into its cart. */
export const checkouts: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      ALTER TABLE coupons
        ADD COLUMN id text NOT NULL UNIQUE DEFAULT 'cpn_' || replace(gen_random_uuid()::text, '-', ''),
        ADD COLUMN most_per_customer integer CHECK (most_per_customer > 0),
        ADD COLUMN created_at timestamptz NOT NULL DEFAULT now(),
        ADD COLUMN ended_at timestamptz`.execute(db)
    await sql`CREATE INDEX coupons_newest ON coupons (created_at DESC, id DESC)`.execute(db)
    await sql`
      ALTER TABLE coupon_redemptions
        ADD COLUMN customer_id text,
        ADD COLUMN given_back_at timestamptz`.execute(db)
    await sql`CREATE INDEX coupon_redemptions_newest ON coupon_redemptions (code, at DESC, order_id DESC)`.execute(db)
    await sql`CREATE INDEX coupon_redemptions_of_customer ON coupon_redemptions (code, customer_id)`.execute(db)
    await sql`
      CREATE TABLE checkouts (
        order_id text PRIMARY KEY,
        customer_id text,
        coupon text,
        lines jsonb,
        cancelled_because text,
        given_back_at timestamptz
      )`.execute(db)
  },
}
