import { admin, customer, machine, staff } from '@micromart/service/testing'
import { type Kysely, sql } from 'kysely'

/** Opens the accounts, the sessions and the key that tests ask as, where these are kept: one that is not there has ended. */
export async function knowPeople<DB>(db: Kysely<DB>): Promise<void> {
  for (const { principal } of [customer(), staff(), admin()]) {
    const email = `${principal?.userId}@shop.example`
    await sql`
      INSERT INTO users (id, name, email, email_key, email_verified, role, version, created_at)
      VALUES (${principal?.userId}, 'Sam', ${email}, ${email}, true, ${principal?.role}, 1, now())`.execute(db)
    await sql`
      INSERT INTO sessions (id, user_id, created_at, last_seen_at, expires_at)
      VALUES (${principal?.sessionId}, ${principal?.userId}, now(), now(), now() + interval '1 day')`.execute(db)
  }
  const key = machine([]).principal
  await sql`
    INSERT INTO api_keys (id, user_id, name, scopes, hash, created_at, expires_at)
    VALUES (${key?.userId}, ${key?.accountableId}, 'till', '{}', '\\x00', now(), now() + interval '1 day')`.execute(db)
}

/** Ends that key there. */
export async function endKey<DB>(db: Kysely<DB>): Promise<void> {
  await sql`UPDATE api_keys SET revoked_at = now() WHERE id = ${machine([]).principal?.userId}`.execute(db)
}
