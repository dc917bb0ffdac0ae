import { type Kysely, type Migration, sql } from 'kysely'

/** The carts that somebody brought along as a guest, and their uses of coupons, are found among everybody's. */
export const byPerson: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`CREATE INDEX carts_claimed_by ON carts (claimed_by) WHERE claimed_by IS NOT NULL`.execute(db)
    await sql`CREATE INDEX coupon_redemptions_of_person ON coupon_redemptions (customer_id, order_id)`.execute(db)
  },
}
