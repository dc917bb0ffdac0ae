import type { Deps } from './deps.ts'
import { issueAccessToken } from './keys/issue-access-token.ts'
import { addSession } from './session-store.ts'
import type { Trx } from './tables.ts'
import { refreshTokenMs } from './token-lifetime.ts'
import { addRefreshToken } from './token-store.ts'
import type { User } from './user.ts'

export interface SignedIn {
  user: User
  tokens: { accessToken: string; accessTokenExpiresAt: Date; refreshToken: string }
}

/** Begins a session, which is what one sign-in on one device is, and gives it its first pair of tokens. */
export async function beginSession(trx: Trx, deps: Deps, user: User, userAgent: string | null): Promise<SignedIn> {
  const id = deps.newId('ses')
  await addSession(trx, { id, userId: user.id, userAgent: userAgent?.slice(0, 300) ?? null, at: deps.clock() })
  return issueTokens(trx, deps, user, id)
}

/** Gives a session its next pair of tokens. */
export async function issueTokens(trx: Trx, deps: Deps, user: User, sessionId: string): Promise<SignedIn> {
  const refreshToken = await addRefreshToken(trx, sessionId, new Date(deps.clock().getTime() + refreshTokenMs))
  const { token, expiresAt } = await issueAccessToken(deps, user, sessionId)
  return { user, tokens: { accessToken: token, accessTokenExpiresAt: expiresAt, refreshToken } }
}
