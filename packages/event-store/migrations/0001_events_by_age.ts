import { type Kysely, type Migration, sql } from 'kysely'

/**
 * What was stored of late is found by when that was. Events only come at the end, so ranges of pages do: such an index takes no
 * time from whoever appends, and some hundred kilobytes for millions.
 */
export const eventsByAge: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      CREATE INDEX events_by_age ON events USING brin (stored_at) WITH (pages_per_range = 32, autosummarize = on)`.execute(
      db,
    )
  },
}
