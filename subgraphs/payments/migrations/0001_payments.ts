import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE payment_methods (
      id text PRIMARY KEY,
      user_id text NOT NULL,
      card text NOT NULL,
      brand text NOT NULL,
      last4 text NOT NULL,
      expiry_month int NOT NULL,
      expiry_year int NOT NULL,
      is_default boolean NOT NULL,
      created_at timestamptz NOT NULL,
      removed_at timestamptz
    )`.execute(db)
  await sql`CREATE INDEX payment_methods_of_user ON payment_methods (user_id) WHERE removed_at IS NULL`.execute(db)
  await sql`
    CREATE UNIQUE INDEX one_default_method ON payment_methods (user_id)
    WHERE is_default AND removed_at IS NULL`.execute(db)
  await sql`
    CREATE TABLE payments (
      id text PRIMARY KEY,
      order_id text NOT NULL UNIQUE,
      customer_id text NOT NULL,
      method_id text NOT NULL,
      status text NOT NULL,
      currency text NOT NULL,
      asked bigint NOT NULL CHECK (asked >= 0),
      authorised bigint NOT NULL CHECK (authorised BETWEEN 0 AND asked),
      captured bigint NOT NULL CHECK (captured BETWEEN 0 AND authorised),
      refunded bigint NOT NULL CHECK (refunded BETWEEN 0 AND captured),
      decline_code text,
      reference text,
      version int NOT NULL,
      due_at timestamptz,
      created_at timestamptz NOT NULL
    )`.execute(db)
  await sql`CREATE INDEX payments_due ON payments (due_at) WHERE due_at IS NOT NULL`.execute(db)
  await sql`
    CREATE TABLE payment_actions (
      seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      id text NOT NULL UNIQUE,
      payment_id text NOT NULL REFERENCES payments,
      kind text NOT NULL,
      state text NOT NULL,
      amount bigint CHECK (amount >= 0),
      reason text,
      command_id text,
      command_type text,
      traceparent text,
      tries int NOT NULL DEFAULT 0,
      message text,
      created_at timestamptz NOT NULL,
      finished_at timestamptz
    )`.execute(db)
  await sql`CREATE INDEX actions_of_payment ON payment_actions (payment_id, seq)`.execute(db)
  await sql`
    CREATE TABLE commands (id text PRIMARY KEY, reply jsonb, received_at timestamptz NOT NULL)`.execute(db)
  await sql`CREATE TABLE tombstones (order_id text PRIMARY KEY, at timestamptz NOT NULL)`.execute(db)
  await sql`
    CREATE TABLE refund_keys (
      caller_id text NOT NULL,
      key text NOT NULL,
      fingerprint text NOT NULL,
      action_id text NOT NULL,
      created_at timestamptz NOT NULL,
      PRIMARY KEY (caller_id, key)
    )`.execute(db)
  await sql`CREATE INDEX refund_keys_of_action ON refund_keys (action_id)`.execute(db)
  await sql`CREATE TABLE webhook_events (id text PRIMARY KEY, at timestamptz NOT NULL)`.execute(db)
  await sql`CREATE INDEX webhook_events_by_age ON webhook_events (at)`.execute(db)
}
