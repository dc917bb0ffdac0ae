import { type Kysely, type Migration, sql } from 'kysely'

/** Keys of refunds move to the table that all services have. */
export const refundKeys: Migration = {
  async up(db: Kysely<unknown>) {
    // No key is taken between the copy and what comes in the table's place.
    await sql`LOCK TABLE refund_keys IN ACCESS EXCLUSIVE MODE`.execute(db)
    await sql`
      INSERT INTO idempotency_keys (operation, caller, key, fingerprint, answer, claimed_at)
      SELECT 'refundPayment', caller_id, key, fingerprint, action_id, created_at FROM refund_keys`.execute(db)
    await sql`DROP TABLE refund_keys`.execute(db)
    await sql`
      CREATE INDEX refund_keys_of_action ON idempotency_keys (answer) WHERE operation = 'refundPayment'`.execute(db)
    // An older version that still runs beside this one reads and takes the very same keys, or money would go back twice.
    await sql`
      CREATE VIEW refund_keys AS
      SELECT operation, caller AS caller_id, key, fingerprint, answer AS action_id, claimed_at AS created_at
      FROM idempotency_keys WHERE operation = 'refundPayment'`.execute(db)
    await sql`ALTER VIEW refund_keys ALTER COLUMN operation SET DEFAULT 'refundPayment'`.execute(db)
  },
}
