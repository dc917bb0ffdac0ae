import { message, type TypeOn } from '@micromart/events'
import { newId } from '@micromart/ids'
import { enqueue, type MessagingTables } from '@micromart/messaging'
import { currentTraceparent } from '@micromart/telemetry'
import type { Kysely, Transaction, Updateable } from 'kysely'
import { hashOf, newSecretToken } from './secret-token.ts'
import type { UsersTables } from './tables.ts'
import { told, type User } from './user.ts'

export type Db = Kysely<UsersTables & MessagingTables>
export type Trx = Transaction<UsersTables & MessagingTables>

type Plain = Exclude<TypeOn<'users.events'>, 'user.email_verification_requested' | 'user.password_reset_requested'>

/** Adds a user and says so; null when the address is taken. */
export async function addUser(
  trx: Trx,
  user: Pick<User, 'id' | 'name' | 'email' | 'email_key' | 'email_verified' | 'role' | 'password_hash'>,
): Promise<User | null> {
  const added = await trx
    .insertInto('users')
    .values({ ...user, version: 1 })
    .onConflict((conflict) => conflict.column('email_key').doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!added) return null
  await tell(trx, added, 'user.registered')
  return added
}

/** Changes a user and says so. Null when there is no such user. */
export async function changeUser(
  trx: Trx,
  id: string,
  type: Plain,
  change: Updateable<UsersTables['users']>,
): Promise<User | null> {
  const changed = await trx
    .updateTable('users')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  if (!changed) return null
  await tell(trx, changed, type)
  return changed
}

const lives = { VERIFY_EMAIL: 24 * 60 * 60_000, RESET_PASSWORD: 60 * 60_000 } // ms

/** Makes a token that works once, and has it mailed to the user's address. */
export async function sendOneTimeToken(trx: Trx, user: User, purpose: keyof typeof lives, now: Date): Promise<void> {
  const token = newSecretToken()
  const expires_at = new Date(now.getTime() + lives[purpose])
  await trx
    .insertInto('one_time_tokens')
    .values({ hash: hashOf(token), user_id: user.id, purpose, email: user.email, expires_at, used_at: null })
    .execute()
  const bumped = await trx
    .updateTable('users')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', user.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  const type = purpose === 'VERIFY_EMAIL' ? 'user.email_verification_requested' : 'user.password_reset_requested'
  await enqueue(trx, [message('users.events', type, { ...envelope(bumped), data: { ...told(bumped), token } })])
}

/** Uses up a one-time token: whose it was, or null when it is unknown, used, too old, or for another address. */
export async function useOneTimeToken(
  trx: Trx,
  token: string,
  purpose: keyof typeof lives,
  now: Date,
): Promise<User | null> {
  const used = await trx
    .updateTable('one_time_tokens')
    .set({ used_at: now })
    .where('hash', '=', hashOf(token))
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['user_id', 'email'])
    .executeTakeFirst()
  if (!used) return null
  const user = await trx.selectFrom('users').selectAll().where('id', '=', used.user_id).executeTakeFirst()
  return user?.email === used.email ? user : null
}

const envelope = (user: User) => ({
  id: newId('evt'),
  source: 'users',
  subject: user.id,
  time: new Date(),
  aggregateVersion: user.version,
  traceparent: currentTraceparent(),
})

async function tell(trx: Trx, user: User, type: Plain): Promise<void> {
  await enqueue(trx, [message('users.events', type, { ...envelope(user), data: told(user) })])
}
