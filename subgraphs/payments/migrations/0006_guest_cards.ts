import { type Kysely, type Migration, sql } from 'kysely'

/** Finds the cards of guests, who are told apart by their ids, and the payments of a customer. */
export const guestCards: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      CREATE INDEX guest_cards ON payment_methods (created_at)
      WHERE removed_at IS NULL AND user_id LIKE 'gst\\_%'`.execute(db)
    await sql`CREATE INDEX payments_of_customer ON payments (customer_id)`.execute(db)
  },
}
