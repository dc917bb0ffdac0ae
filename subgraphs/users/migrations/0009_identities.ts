import { type Kysely, sql } from 'kysely'

/** Accounts of those who sign in elsewhere, and have no password here. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE users ALTER COLUMN password_hash DROP NOT NULL`.execute(db)
  await sql`
    CREATE TABLE identities (
      issuer text NOT NULL,
      subject text NOT NULL,
      key text NOT NULL UNIQUE,
      user_id text NOT NULL REFERENCES users,
      newest_at timestamptz NOT NULL,
      PRIMARY KEY (issuer, subject)
    )`.execute(db)
  await sql`CREATE INDEX identities_of_user ON identities (user_id)`.execute(db)
  await sql`ALTER TABLE sessions ADD COLUMN trade_key text, ADD COLUMN token_issued_at timestamptz`.execute(db)
  await sql`CREATE UNIQUE INDEX one_live_session_per_trade ON sessions (trade_key) WHERE ended_at IS NULL`.execute(db)
  await sql`
    CREATE TABLE ended_tokens (
      key text PRIMARY KEY,
      issued_before timestamptz NOT NULL,
      forget_at timestamptz NOT NULL
    )`.execute(db)
  await sql`CREATE INDEX ended_tokens_by_age ON ended_tokens (forget_at)`.execute(db)
}
