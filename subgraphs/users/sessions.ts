import { newId } from '@micromart/ids'
import type { AccessTokens } from './access-token.ts'
import { hashOf, newSecretToken } from './secret-token.ts'
import type { Db, Trx } from './store.ts'
import type { User } from './user.ts'

const refreshTokenMs = 30 * 24 * 60 * 60_000

export interface SignedIn {
  user: User
  tokens: { accessToken: string; accessTokenExpiresAt: Date; refreshToken: string }
}

/** Begins a session, which is what one sign-in on one device is, and gives it its first pair of tokens. */
export async function beginSession(
  trx: Trx,
  user: User,
  userAgent: string | null,
  access: AccessTokens,
  now: Date,
): Promise<SignedIn> {
  const session = { id: newId('ses'), user_id: user.id, user_agent: userAgent?.slice(0, 300) ?? null, ended_at: null }
  await trx.insertInto('sessions').values(session).execute()
  return pair(trx, user, session.id, access, now)
}

/**
 * Trades a refresh token for a new pair; null when it is no good. A token works once: a second use means that it was
 * copied, and since nobody can tell the thief from the owner it ends the session for both.
 * Source: RFC 9700, section 4.14.2.
 */
export async function refresh(db: Db, token: string, access: AccessTokens, now: Date): Promise<SignedIn | null> {
  return db.transaction().execute(async (trx) => {
    const found = await trx
      .selectFrom('refresh_tokens')
      .innerJoin('sessions', 'sessions.id', 'refresh_tokens.session_id')
      .select(['session_id', 'user_id', 'expires_at', 'used_at', 'ended_at'])
      .where('hash', '=', hashOf(token))
      .forUpdate()
      .executeTakeFirst()
    if (!found || found.ended_at || found.expires_at <= now) return null
    if (found.used_at) {
      await endSessions(trx, found.user_id, now, found.session_id)
      return null
    }
    await trx.updateTable('refresh_tokens').set({ used_at: now }).where('hash', '=', hashOf(token)).execute()
    await trx.updateTable('sessions').set({ last_seen_at: now }).where('id', '=', found.session_id).execute()
    const user = await trx.selectFrom('users').selectAll().where('id', '=', found.user_id).executeTakeFirstOrThrow()
    return pair(trx, user, found.session_id, access, now)
  })
}

/** Ends a user's session, or all of them; their refresh tokens are worth nothing from then on. Returns how many. */
export async function endSessions(db: Db, userId: string, now: Date, sessionId?: string): Promise<number> {
  let ending = db
    .updateTable('sessions')
    .set({ ended_at: now })
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
  if (sessionId !== undefined) ending = ending.where('id', '=', sessionId)
  const { numUpdatedRows } = await ending.executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

async function pair(trx: Trx, user: User, sessionId: string, access: AccessTokens, now: Date): Promise<SignedIn> {
  const refreshToken = newSecretToken()
  const expires_at = new Date(now.getTime() + refreshTokenMs)
  await trx
    .insertInto('refresh_tokens')
    .values({ hash: hashOf(refreshToken), session_id: sessionId, expires_at, used_at: null })
    .execute()
  const { token, expiresAt } = await access.issue(user, sessionId)
  return { user, tokens: { accessToken: token, accessTokenExpiresAt: expiresAt, refreshToken } }
}
