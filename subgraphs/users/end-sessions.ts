import type { Deps } from './deps.ts'
import { endLiveSessions } from './session-store.ts'
import type { Trx } from './tables.ts'
import { accessTokenMs } from './token-lifetime.ts'
import { announce, holdUser } from './user-store.ts'

/** For a token that is being signed as its session ends, in ms. */
const slackMs = 60_000

/**
 * Ends an account's session, or all of them, and tells all other services, who take no access token of theirs from then
 * on. Answers how many have ended.
 */
export async function endSessions(trx: Trx, deps: Deps, userId: string, sessionId?: string): Promise<number> {
  const now = deps.clock()
  // Whoever changes an account holds it first, and its sessions then: nobody waits for another in a circle.
  const user = await holdUser(trx, userId)
  if (!user) return 0
  const ended = await endLiveSessions(trx, userId, now, sessionId)
  const tokensExpireAt = new Date(now.getTime() + accessTokenMs + slackMs).toISOString()
  if (ended.length > 0) await announce(trx, deps, user, 'user.sessions_ended', { sessionIds: ended, tokensExpireAt })
  return ended.length
}
