import { type Kysely, type Migration, sql } from 'kysely'

/** Staff look for the few that are not on sale among all that are. */
export const byStatus: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`CREATE INDEX product_views_status ON product_views (status, product_id)`.execute(db)
  },
}
