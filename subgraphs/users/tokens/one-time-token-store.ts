import { emailKey } from '@micromart/input'
import { anyOf } from '@micromart/service'
import type { Db, Trx } from '../tables.ts'
import type { User } from '../user.ts'
import { userColumns } from '../user-store.ts'
import { hashOf } from './token.ts'
import type { OneTimePurpose } from './token-lifetime.ts'

interface OneTimeToken {
  requestId: string
  token: string
  purpose: OneTimePurpose
  newEmail: string | null
  expiresAt: Date
}

/** Adds a token that works once, for an account with the address that it has now. */
export async function addOneTimeToken(
  trx: Trx,
  { id, email }: User,
  { requestId, token, purpose, newEmail, expiresAt }: OneTimeToken,
): Promise<void> {
  const about = { user_id: id, purpose, email, email_key: emailKey(email), new_email: newEmail, request_id: requestId }
  await trx
    .insertInto('one_time_tokens')
    .values({ hash: hashOf(token), ...about, expires_at: expiresAt, used_at: null })
    .execute()
}

/** Which mail: by its request or, where an older version named none, the last one for that purpose. */
export interface MailRequest {
  purpose: OneTimePurpose
  id: string | null
}

/**
 * An account's request to mail a token, whose token still does something, and that nobody else touches until the
 * transaction ends; or null.
 */
export async function holdMailRequest(trx: Trx, { id: userId, email }: User, { purpose, id }: MailRequest, now: Date) {
  const held = await trx
    .selectFrom('one_time_tokens')
    .select(['hash', 'request_id as requestId', 'email', 'new_email as newEmail'])
    .where('user_id', '=', userId)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .$if(id !== null, (some) => some.where('request_id', '=', id))
    // Whatever address the account has by now, it gives the former one back.
    .$if(purpose !== 'UNDO_EMAIL_CHANGE', (some) => some.where('email', '=', email))
    .orderBy('expires_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  return held ?? null
}

/** Has a request's token be another one; the former does nothing any more. */
export async function replaceOneTimeToken(
  trx: Trx,
  hash: string,
  { requestId, token }: Pick<OneTimeToken, 'requestId' | 'token'>,
): Promise<void> {
  await trx
    .updateTable('one_time_tokens')
    .set({ hash: hashOf(token), request_id: requestId })
    .where('hash', '=', hash)
    .execute()
}

/** The unused token of those purposes, which its time is not over for. */
const usable = (db: Db, token: string, purposes: readonly OneTimePurpose[], now: Date) =>
  db
    .selectFrom('one_time_tokens as sent')
    .where('sent.hash', '=', hashOf(token))
    .where('sent.purpose', 'in', purposes)
    .where('sent.used_at', 'is', null)
    .where('sent.expires_at', '>', now)

/**
 * Whose one-time token it is, and the new address that it is about, if any; null when it is unknown, used, too old, or was
 * made when the account had another address.
 */
export async function ownerOfToken(
  db: Db,
  token: string,
  purposes: readonly OneTimePurpose[],
  now: Date,
): Promise<{ user: User; newEmail: string | null } | null> {
  const found = await usable(db, token, purposes, now)
    .innerJoin('users', (join) => join.onRef('users.id', '=', 'sent.user_id').onRef('users.email', '=', 'sent.email'))
    .select([...userColumns, 'sent.new_email as newEmail'])
    .executeTakeFirst()
  if (!found) return null
  const { newEmail, ...user } = found
  return { user, newEmail }
}

/** The address that a token gives back to an account, whatever it has now; null when the token does nothing. */
export async function undoableBy(db: Db, token: string, now: Date) {
  const found = await usable(db, token, ['UNDO_EMAIL_CHANGE'], now)
    .select(['sent.user_id as userId', 'sent.email', 'sent.expires_at as expiresAt'])
    .executeTakeFirst()
  return found ?? null
}

/** Ends an account's offers of an address back that were made with one, or later. */
export async function voidUndoTokens(
  trx: Trx,
  userId: string,
  { since, at }: { since: Date; at: Date },
): Promise<void> {
  await trx
    .updateTable('one_time_tokens')
    .set({ used_at: at })
    .where('user_id', '=', userId)
    .where('purpose', '=', 'UNDO_EMAIL_CHANGE')
    .where('expires_at', '>=', since)
    .where('used_at', 'is', null)
    .execute()
}

/** Addresses that accounts have asked for and not confirmed yet. */
export function pendingEmailsOf(db: Db, userIds: readonly string[], now: Date) {
  return db
    .selectFrom('one_time_tokens')
    .innerJoin('users', (join) =>
      join.onRef('users.id', '=', 'one_time_tokens.user_id').onRef('users.email', '=', 'one_time_tokens.email'),
    )
    .select(['user_id as userId', 'new_email as email'])
    .where('user_id', '=', anyOf(userIds))
    .where('purpose', '=', 'CHANGE_EMAIL')
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()
}

/** Ends all one-time tokens of an account that are for those purposes. */
export async function voidTokens(trx: Trx, userId: string, purposes: OneTimePurpose[], at: Date): Promise<void> {
  await trx
    .updateTable('one_time_tokens')
    .set({ used_at: at })
    .where('user_id', '=', userId)
    .where('purpose', 'in', purposes)
    .where('used_at', 'is', null)
    .execute()
}

/** Uses a one-time token up; false when somebody has, or just does. */
export async function useOneTimeToken(trx: Trx, token: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('one_time_tokens')
    .set({ used_at: at })
    .where('hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
