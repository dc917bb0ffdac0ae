import type { Deps } from '../deps.ts'
import { issueAccessToken } from '../keys/issue-access-token.ts'
import type { Problem } from '../problem.ts'
import type { Trx } from '../tables.ts'
import { addRefreshToken } from '../tokens/refresh-token-store.ts'
import { newToken } from '../tokens/token.ts'
import { sessionEnd } from '../tokens/token-lifetime.ts'
import type { User } from '../user.ts'
import { tellSessionsEnded } from './end-sessions.ts'
import { addSession, endLeastUsedSessions } from './session-store.ts'

/** Sessions that an account has at once. */
const mostSessions = 100

/** A session whose refresh token is known, and whose access token is yet to be signed. */
export interface Begun {
  user: User
  session: { id: string; expiresAt: Date }
  refreshToken: string
}

export interface SignedIn {
  user: User
  tokens: { accessToken: string; accessTokenExpiresAt: Date; accessTokenExpiresIn: number; refreshToken: string }
}

/**
 * Begins a session, which is what one sign-in on one device is, and gives it its first refresh token. What is then more than an account may
 * have ends, so that who signs in for each request has a list of devices all the same. To be called with the account held.
 */
export async function beginSession(trx: Trx, deps: Deps, user: User, userAgent: string | null): Promise<Begun> {
  const [id, at, refreshToken] = [deps.newId('ses'), deps.clock(), newToken()]
  const expiresAt = sessionEnd(at, at, deps.oldestSessionMs)
  await addSession(trx, { id, userId: user.id, userAgent: userAgent?.slice(0, 300) ?? null, at, expiresAt })
  await addRefreshToken(trx, { token: refreshToken, sessionId: id, expiresAt })
  await tellSessionsEnded(trx, deps, user, await endLeastUsedSessions(trx, user.id, at, mostSessions))
  return { user, session: { id, expiresAt }, refreshToken }
}

/**
 * Signs the access token that goes with a session's refresh token, unless there was a problem. After the transaction: the
 * key may have to be read, and whoever waits for a connection must not hold one.
 */
export async function signedIn<Refusal extends Problem>(
  deps: Deps,
  begun: Begun | Refusal,
): Promise<SignedIn | Refusal> {
  if ('problem' in begun) return begun
  const { user, session, refreshToken } = begun
  const { token, expiresAt } = await issueAccessToken(deps, user, session)
  const secondsLeft = Math.max(0, Math.floor((expiresAt.getTime() - deps.clock().getTime()) / 1000))
  const access = { accessToken: token, accessTokenExpiresAt: expiresAt, accessTokenExpiresIn: secondsLeft }
  return { user, tokens: { ...access, refreshToken } }
}
