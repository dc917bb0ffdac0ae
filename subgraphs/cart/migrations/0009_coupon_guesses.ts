import { type Kysely, type Migration, sql } from 'kysely'

/** How often codes were tried that name no coupon: by whom, an account or an origin, and when. */
export const couponGuesses: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`CREATE TABLE coupon_guesses (by text NOT NULL, at timestamptz NOT NULL)`.execute(db)
    await sql`CREATE INDEX coupon_guesses_by ON coupon_guesses (by, at)`.execute(db)
    await sql`CREATE INDEX coupon_guesses_by_age ON coupon_guesses (at)`.execute(db)
  },
}
