import { type Kysely, type Migration, sql } from 'kysely'

const keys: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      CREATE TABLE idempotency_keys (
        operation text NOT NULL,
        caller text NOT NULL,
        key text NOT NULL,
        fingerprint text NOT NULL,
        answer text,
        claimed_at timestamptz NOT NULL,
        forget_at timestamptz,
        PRIMARY KEY (operation, caller, key)
      )`.execute(db)
    await sql`
      CREATE INDEX idempotency_keys_by_age ON idempotency_keys (forget_at) WHERE forget_at IS NOT NULL`.execute(db)
  },
}

/** The table of keys; every service has it, as it has its outbox. */
export const idempotencyMigrations: Record<string, Migration> = { '0000_idempotency': keys }
