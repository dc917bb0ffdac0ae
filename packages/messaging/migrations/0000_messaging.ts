import { type Kysely, type Migration, sql } from 'kysely'

/** Outbox and inbox, in the database of whoever has something to say or to hear. */
export const messaging: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      CREATE TABLE outbox (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        shard smallint NOT NULL,
        topic text NOT NULL,
        key text NOT NULL,
        value text NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      )`.execute(db)
    await sql`CREATE INDEX outbox_by_shard ON outbox (shard, id)`.execute(db)
    await sql`
      CREATE TABLE inbox (
        consumer text NOT NULL,
        message_id text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (consumer, message_id)
      )`.execute(db)
    await sql`CREATE INDEX inbox_by_age ON inbox (at)`.execute(db)
    await sql`
      CREATE TABLE inbox_versions (
        consumer text NOT NULL,
        topic text NOT NULL,
        subject text NOT NULL,
        version bigint NOT NULL,
        PRIMARY KEY (consumer, topic, subject)
      )`.execute(db)
  },
}
