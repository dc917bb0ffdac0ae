import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE users (
      id text PRIMARY KEY,
      name text NOT NULL,
      email text NOT NULL,
      email_key text NOT NULL UNIQUE,
      email_verified boolean NOT NULL DEFAULT false,
      role text NOT NULL CHECK (role IN ('CUSTOMER', 'STAFF', 'ADMIN')),
      password_hash text NOT NULL,
      version int NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now()
    )`.execute(db)
  await sql`CREATE INDEX users_newest ON users (created_at DESC, id DESC)`.execute(db)
  await sql`
    CREATE TABLE addresses (
      id text PRIMARY KEY,
      user_id text NOT NULL REFERENCES users,
      label text,
      is_default boolean NOT NULL,
      address jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now()
    )`.execute(db)
  await sql`CREATE INDEX addresses_of_user ON addresses (user_id)`.execute(db)
  await sql`CREATE UNIQUE INDEX one_default_address ON addresses (user_id) WHERE is_default`.execute(db)
  await sql`
    CREATE TABLE sessions (
      id text PRIMARY KEY,
      user_id text NOT NULL REFERENCES users,
      user_agent text,
      created_at timestamptz NOT NULL DEFAULT now(),
      last_seen_at timestamptz NOT NULL DEFAULT now(),
      ended_at timestamptz
    )`.execute(db)
  await sql`CREATE INDEX sessions_of_user ON sessions (user_id) WHERE ended_at IS NULL`.execute(db)
  await sql`
    CREATE TABLE refresh_tokens (
      hash text PRIMARY KEY,
      session_id text NOT NULL REFERENCES sessions,
      expires_at timestamptz NOT NULL,
      used_at timestamptz
    )`.execute(db)
  await sql`
    CREATE TABLE one_time_tokens (
      hash text PRIMARY KEY,
      user_id text NOT NULL REFERENCES users,
      purpose text NOT NULL CHECK (purpose IN ('VERIFY_EMAIL', 'RESET_PASSWORD')),
      email text NOT NULL,
      expires_at timestamptz NOT NULL,
      used_at timestamptz
    )`.execute(db)
  await sql`
    CREATE TABLE signing_keys (
      kid text PRIMARY KEY,
      public_jwk jsonb NOT NULL,
      sealed_private_jwk text NOT NULL,
      active_from timestamptz NOT NULL,
      published_until timestamptz
    )`.execute(db)
  // The table that rate-limiter-flexible expects.
  await sql`CREATE TABLE attempts (key varchar(255) PRIMARY KEY, points int NOT NULL DEFAULT 0, expire bigint)`.execute(
    db,
  )
}
