import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Forgets what was heard of products, so that a replay of their topic tells the weights that an earlier version did not keep. A product
 * is applied by its version and an order once by its id, whatever the inbox knows: nothing else comes of hearing them again.
 */
export const hearProductsAgain: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`DELETE FROM inbox`.execute(db)
    await sql`DELETE FROM inbox_versions WHERE topic = 'products.events'`.execute(db)
  },
}
