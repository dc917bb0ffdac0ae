import { type Kysely, type Migration, sql } from 'kysely'

/** Messages of newer versions, whose versions count as heard although they have had no effect yet. */
export const unheard: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      CREATE TABLE inbox_unheard (
        consumer text NOT NULL,
        message_id text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (consumer, message_id)
      )`.execute(db)
  },
}
