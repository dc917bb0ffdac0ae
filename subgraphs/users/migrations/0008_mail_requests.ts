import { type Kysely, sql } from 'kysely'

/**
 * A token that is to be mailed follows from its request, and what waits to be told says none of it: what an older version
 * has put there of names, addresses and tokens is taken out.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE one_time_tokens ADD COLUMN request_id text UNIQUE`.execute(db)
  await sql`
    UPDATE outbox SET value = jsonb_set(value::jsonb, '{data}', (value::jsonb -> 'data') ||
      '{"name": "", "email": "", "emailVerified": false, "token": "", "newEmail": ""}')::text
    WHERE topic = 'users.events'`.execute(db)
}
