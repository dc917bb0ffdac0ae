import { type Kysely, type Migration, sql } from 'kysely'

/** Keys move to the table that all services have; what is left here is what came and went. */
export const keys: Migration = {
  async up(db: Kysely<unknown>) {
    // The fingerprint is the same hash as ever, spelled in base64url now.
    await sql`
      INSERT INTO idempotency_keys (operation, caller, key, fingerprint, answer, claimed_at)
      SELECT 'adjustStock', 'shop', idempotency_key,
        translate(rtrim(encode(decode(fingerprint, 'hex'), 'base64'), '='), '+/', '-_'), answer::text, at
      FROM stock_adjustments`.execute(db)
    // For an older version that still runs beside this one. What either has done under a key the other refuses to do
    // again, since the key stays the record's own.
    await sql`ALTER TABLE stock_adjustments ALTER COLUMN fingerprint DROP NOT NULL`.execute(db)
  },
}
