import { type Kysely, type Migration, sql } from 'kysely'

/** Authorisations that are over by the time that somebody wants to capture them. */
export const lapses: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`ALTER TABLE charges ADD COLUMN lapses boolean NOT NULL DEFAULT false`.execute(db)
    await sql`CREATE INDEX charges_of_order ON charges (order_id, card_id)`.execute(db)
  },
}
