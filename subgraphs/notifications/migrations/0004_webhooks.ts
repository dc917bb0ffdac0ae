import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE webhooks (
      id text PRIMARY KEY,
      url text NOT NULL,
      description text,
      event_types text[] NOT NULL,
      sealed_secret text NOT NULL,
      former_sealed_secret text,
      former_until timestamptz,
      created_by text NOT NULL,
      created_at timestamptz NOT NULL,
      failing_since timestamptz,
      disabled_at timestamptz,
      disabled_because text
    )`.execute(db)
  await sql`
    CREATE TABLE webhook_deliveries (
      id text PRIMARY KEY,
      webhook_id text NOT NULL REFERENCES webhooks ON DELETE CASCADE,
      message_id text NOT NULL,
      position bigint GENERATED ALWAYS AS IDENTITY,
      subject text NOT NULL,
      type text NOT NULL,
      body text NOT NULL,
      state text NOT NULL,
      tries int NOT NULL DEFAULT 0,
      lease int NOT NULL DEFAULT 0,
      leased_until timestamptz,
      traceparent text,
      due_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL,
      finished_at timestamptz,
      UNIQUE (webhook_id, message_id)
    )`.execute(db)
  await sql`CREATE INDEX webhook_deliveries_listed ON webhook_deliveries (webhook_id, position)`.execute(db)
  await sql`CREATE INDEX webhook_deliveries_due ON webhook_deliveries (webhook_id, due_at) WHERE state = 'PENDING'`.execute(
    db,
  )
  await sql`
    CREATE INDEX webhook_deliveries_in_order ON webhook_deliveries (webhook_id, subject, position)
    WHERE state = 'PENDING'`.execute(db)
  await sql`CREATE INDEX webhook_deliveries_finished ON webhook_deliveries (finished_at)`.execute(db)
  await sql`
    CREATE TABLE webhook_attempts (
      delivery_id text NOT NULL REFERENCES webhook_deliveries ON DELETE CASCADE,
      lease int NOT NULL,
      at timestamptz NOT NULL,
      duration_ms int NOT NULL,
      status_code int,
      fault text,
      answer text,
      PRIMARY KEY (delivery_id, lease)
    )`.execute(db)
}
