import { createHash, randomBytes } from 'node:crypto'
import type { Db, Trx } from './tables.ts'
import type { OneTimePurpose } from './token-lifetime.ts'
import type { User } from './user.ts'
import { userColumns } from './user-store.ts'

// A token is 256 random bits that nobody can guess. Only its hash is stored: who reads the tables can use none.
const newToken = () => randomBytes(32).toString('base64url')
const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')

/** Makes a refresh token of a session; the answer is the only copy. */
export async function addRefreshToken(trx: Trx, sessionId: string, expiresAt: Date): Promise<string> {
  const token = newToken()
  await trx
    .insertInto('refresh_tokens')
    .values({ hash: hashOf(token), session_id: sessionId, expires_at: expiresAt, used_at: null })
    .execute()
  return token
}

/**
 * A refresh token that nobody else can use until the transaction ends, of a session that has not ended; null when it is
 * unknown or its time is over.
 */
export async function holdRefreshToken(trx: Trx, token: string, now: Date) {
  const held = await trx
    .selectFrom('refresh_tokens')
    .innerJoin('sessions', 'sessions.id', 'refresh_tokens.session_id')
    .select(['user_id as userId', 'session_id as sessionId', 'used_at as usedAt'])
    .where('hash', '=', hashOf(token))
    .where('expires_at', '>', now)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return held ?? null
}

export async function useRefreshToken(trx: Trx, token: string, at: Date): Promise<void> {
  await trx.updateTable('refresh_tokens').set({ used_at: at }).where('hash', '=', hashOf(token)).execute()
}

/** Makes a token that works once, for the address that its user has now; the answer is the only copy. */
export async function addOneTimeToken(
  trx: Trx,
  { id, email }: User,
  purpose: OneTimePurpose,
  expiresAt: Date,
): Promise<string> {
  const token = newToken()
  await trx
    .insertInto('one_time_tokens')
    .values({ hash: hashOf(token), user_id: id, purpose, email, expires_at: expiresAt, used_at: null })
    .execute()
  return token
}

/** Whose one-time token it is; null when it is unknown, used, too old, or was sent to an address that they had before. */
export async function ownerOfToken(db: Db, token: string, purpose: OneTimePurpose, now: Date): Promise<User | null> {
  const owner = await db
    .selectFrom('one_time_tokens as sent')
    .innerJoin('users', (join) => join.onRef('users.id', '=', 'sent.user_id').onRef('users.email', '=', 'sent.email'))
    .select(userColumns)
    .where('sent.hash', '=', hashOf(token))
    .where('sent.purpose', '=', purpose)
    .where('sent.used_at', 'is', null)
    .where('sent.expires_at', '>', now)
    .executeTakeFirst()
  return owner ?? null
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
