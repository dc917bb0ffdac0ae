import { sql } from 'kysely'
import type { Db, Trx } from './tables.ts'
import type { User } from './user.ts'

/** The admins there are. One at a time deletes an account, so that no two of them go together and leave none. */
export async function holdAdmins(trx: Trx): Promise<string[]> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('delete an account', 0))`.execute(trx)
  const admins = await trx.selectFrom('users').select('id').where('role', '=', 'ADMIN').limit(2).execute()
  return admins.map(({ id }) => id)
}

/** Removes every row of an account. */
export async function eraseUser(trx: Trx, { id, email }: Pick<User, 'id' | 'email'>): Promise<void> {
  const sessions = trx.selectFrom('sessions').select('id').where('user_id', '=', id)
  await trx.deleteFrom('refresh_tokens').where('session_id', 'in', sessions).execute()
  for (const table of ['sessions', 'one_time_tokens', 'addresses', 'identities', 'api_keys'] as const) {
    await trx.deleteFrom(table).where('user_id', '=', id).execute()
  }
  await trx
    .deleteFrom('password_reset_requests')
    .where(sql<string>`lower(trim(email))`, '=', email.toLowerCase())
    .execute()
  await trx.deleteFrom('users').where('id', '=', id).execute()
}

/** Keeps where the last mail to an account goes, how it begins, and in which language. */
export async function keepFarewell(trx: Trx, { id, name, email, language }: User, forgetAt: Date): Promise<void> {
  await trx.insertInto('farewells').values({ user_id: id, name, email, language, forget_at: forgetAt }).execute()
}

/** Where the last mail to an account goes; null when it has gone. */
export async function farewellOf(db: Db, userId: string): Promise<Pick<User, 'name' | 'email' | 'language'> | null> {
  const kept = await db
    .selectFrom('farewells')
    .select(['name', 'email', 'language'])
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return kept ?? null
}

/** The last mail has gone. */
export async function forgetFarewell(db: Db, userId: string): Promise<void> {
  await db.deleteFrom('farewells').where('user_id', '=', userId).execute()
}
