import { type Kysely, type Migration, sql } from 'kysely'

/** A capture may name the card to authorise anew with. */
export const cardsOfCaptures: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`ALTER TABLE payment_actions ADD COLUMN method_id text`.execute(db)
  },
}
