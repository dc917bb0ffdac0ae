import type { Deps } from '../deps.ts'
import { endTokensOf, endTokensOfSession } from '../identity-store.ts'
import type { Trx } from '../tables.ts'
import { accessTokenMs } from '../tokens/token-lifetime.ts'
import type { User } from '../user.ts'
import { announce, holdUser } from '../user-store.ts'
import { endLiveSessions } from './session-store.ts'

/** For a token that is being signed as its session ends, in ms. */
const slackMs = 60_000

/**
 * Ends an account's session, or all of them, and tells all other services, who take no access token of theirs from then
 * on; nor does what an issuer's tokens stand for begin again with one of those. Answers how many have ended.
 * @param issuedBefore of all sessions, where some of an issuer's tokens go on: those issued before then end.
 */
export async function endSessions(
  trx: Trx,
  deps: Deps,
  userId: string,
  sessionId?: string,
  issuedBefore?: Date,
): Promise<number> {
  const now = deps.clock()
  // Whoever changes an account holds it first, and its sessions then: nobody waits for another in a circle.
  const user = await holdUser(trx, userId)
  if (!user) return 0
  const ended = await endLiveSessions(trx, userId, now, sessionId)
  if (sessionId === undefined) await endTokensOf(trx, userId, now, issuedBefore)
  else if (ended.length > 0) await endTokensOfSession(trx, sessionId, now)
  await tellSessionsEnded(trx, deps, user, ended)
  return ended.length
}

/** Tells all other services that sessions of an account have ended, if any. */
export async function tellSessionsEnded(
  trx: Trx,
  deps: Deps,
  user: Pick<User, 'id'>,
  sessionIds: string[],
): Promise<void> {
  if (sessionIds.length === 0) return
  const tokensExpireAt = new Date(deps.clock().getTime() + accessTokenMs + slackMs).toISOString()
  await announce(trx, deps, user, 'user.sessions_ended', { sessionIds, tokensExpireAt })
}
