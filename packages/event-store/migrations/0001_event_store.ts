import { type Kysely, type Migration, sql } from 'kysely'

export const eventStore: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      CREATE TABLE event_streams (
        stream_id text PRIMARY KEY,
        version int NOT NULL CHECK (version > 0)
      )`.execute(db)
    await sql`
      CREATE TABLE events (
        stream_id text NOT NULL,
        version int NOT NULL CHECK (version > 0),
        event_id text NOT NULL UNIQUE,
        type text NOT NULL,
        message jsonb NOT NULL,
        stored_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (stream_id, version)
      )`.execute(db)
    await sql`
      CREATE TABLE event_snapshots (
        stream_id text PRIMARY KEY,
        version int NOT NULL CHECK (version > 0),
        schema_version int NOT NULL,
        state jsonb NOT NULL
      )`.execute(db)
  },
}
