import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE recipients (
      user_id text PRIMARY KEY,
      name text NOT NULL,
      email text NOT NULL,
      staff boolean NOT NULL
    )`.execute(db)
  await sql`CREATE INDEX staff ON recipients (user_id) WHERE staff`.execute(db)
  await sql`CREATE TABLE orders (order_id text PRIMARY KEY, copy jsonb NOT NULL)`.execute(db)
  await sql`CREATE TABLE feeds (user_id text PRIMARY KEY, position bigint NOT NULL)`.execute(db)
  await sql`
    CREATE TABLE notifications (
      id text PRIMARY KEY,
      user_id text NOT NULL,
      position bigint NOT NULL,
      topic text NOT NULL,
      title text NOT NULL,
      body text NOT NULL,
      order_id text,
      created_at timestamptz NOT NULL,
      read_at timestamptz,
      UNIQUE (user_id, position)
    )`.execute(db)
  await sql`CREATE INDEX unread ON notifications (user_id, position) WHERE read_at IS NULL`.execute(db)
  await sql`
    CREATE TABLE preferences (
      user_id text NOT NULL,
      topic text NOT NULL,
      channels text[] NOT NULL,
      PRIMARY KEY (user_id, topic)
    )`.execute(db)
  await sql`
    CREATE TABLE mails (
      id text PRIMARY KEY,
      user_id text NOT NULL,
      address text,
      order_id text,
      content jsonb,
      state text NOT NULL,
      tries int NOT NULL DEFAULT 0,
      traceparent text,
      due_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL,
      finished_at timestamptz
    )`.execute(db)
  await sql`CREATE INDEX mails_due ON mails (due_at) WHERE state = 'QUEUED'`.execute(db)
}
