import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE cards (id text PRIMARY KEY, token text NOT NULL, added_at timestamptz NOT NULL)`.execute(db)
  await sql`
    CREATE TABLE charges (
      reference text PRIMARY KEY,
      idempotency_key text NOT NULL UNIQUE,
      fingerprint text NOT NULL,
      order_id text NOT NULL,
      card_id text NOT NULL REFERENCES cards,
      currency text NOT NULL,
      authorised bigint NOT NULL CHECK (authorised >= 0),
      captured bigint NOT NULL DEFAULT 0 CHECK (captured BETWEEN 0 AND authorised),
      refunded bigint NOT NULL DEFAULT 0 CHECK (refunded BETWEEN 0 AND captured),
      voided boolean NOT NULL DEFAULT false,
      decline_code text,
      created_at timestamptz NOT NULL,
      CHECK (NOT voided OR captured = 0)
    )`.execute(db)
  await sql`CREATE INDEX charges_by_age ON charges (created_at, reference)`.execute(db)
  await sql`
    CREATE TABLE operations (
      idempotency_key text PRIMARY KEY,
      fingerprint text NOT NULL,
      reference text NOT NULL REFERENCES charges,
      at timestamptz NOT NULL
    )`.execute(db)
  await sql`CREATE TABLE cancelled_keys (idempotency_key text PRIMARY KEY, at timestamptz NOT NULL)`.execute(db)
  await sql`
    CREATE TABLE webhooks (
      id text PRIMARY KEY,
      body text NOT NULL,
      tries int NOT NULL DEFAULT 0,
      due_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL
    )`.execute(db)
  await sql`CREATE INDEX webhooks_due ON webhooks (due_at)`.execute(db)
}
