import { type Kysely, type Migration, sql } from 'kysely'

/** What a variant is called, for those who are told of its stock. Null until the catalog next speaks of it. */
export const titles: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`ALTER TABLE stock ADD COLUMN title text`.execute(db)
  },
}
