import { anyOf } from '@micromart/service'
import type { Trx } from '../tables.ts'
import { hashOf } from './token.ts'

export async function addRefreshToken(
  trx: Trx,
  { token, sessionId, expiresAt }: { token: string; sessionId: string; expiresAt: Date },
): Promise<void> {
  await trx
    .insertInto('refresh_tokens')
    .values({ hash: hashOf(token), session_id: sessionId, expires_at: expiresAt, used_at: null })
    .execute()
}

/** The one of these refresh tokens that exists and has not been used, or null. */
export async function unusedOf(trx: Trx, tokens: readonly string[]): Promise<string | null> {
  const found = await trx
    .selectFrom('refresh_tokens')
    .select('hash')
    .where('hash', '=', anyOf(tokens.map(hashOf)))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return tokens.find((token) => hashOf(token) === found?.hash) ?? null
}

/**
 * A refresh token that nobody else can use until the transaction ends, of a session that has not ended; null when it is
 * unknown or its time is over.
 */
export async function holdRefreshToken(trx: Trx, token: string, now: Date) {
  const held = await trx
    .selectFrom('refresh_tokens')
    .innerJoin('sessions', 'sessions.id', 'refresh_tokens.session_id')
    .select([
      'sessions.user_id as userId',
      'sessions.id as sessionId',
      'sessions.created_at as beganAt',
      'sessions.expires_at as expiresAt',
      'refresh_tokens.used_at as usedAt',
    ])
    .where('hash', '=', hashOf(token))
    .where('refresh_tokens.expires_at', '>', now)
    .where('sessions.expires_at', '>', now)
    .where('ended_at', 'is', null)
    // Not the session: whoever ends it holds the account first, and this one may come to end it, too.
    .forUpdate('refresh_tokens')
    .executeTakeFirst()
  return held ?? null
}

export async function useRefreshToken(trx: Trx, token: string, at: Date): Promise<void> {
  await trx.updateTable('refresh_tokens').set({ used_at: at }).where('hash', '=', hashOf(token)).execute()
}
