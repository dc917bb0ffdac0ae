import { issueTokens, type SignedIn } from './begin-session.ts'
import type { Deps } from './deps.ts'
import type { ProblemOf } from './problem.ts'
import { endSessions, touchSession } from './session-store.ts'
import { holdRefreshToken, useRefreshToken } from './token-store.ts'
import { usersById } from './user-store.ts'

/**
 * Trades a refresh token for a new pair. A token works once: a second use means that it was copied, and since nobody can
 * tell the thief from the owner it ends the session for both.
 * Source: RFC 9700, section 4.14.2.
 */
export async function refreshSession(deps: Deps, token: string): Promise<SignedIn | ProblemOf<'token expired'>> {
  return deps.db.transaction().execute(async (trx) => {
    const now = deps.clock()
    const held = await holdRefreshToken(trx, token, now)
    if (!held) return { problem: 'token expired' }
    const { userId, sessionId, usedAt } = held
    if (usedAt) {
      await endSessions(trx, userId, now, sessionId)
      return { problem: 'token expired' }
    }
    await useRefreshToken(trx, token, now)
    await touchSession(trx, sessionId, now)
    const [user] = await usersById(trx, [userId])
    if (!user) throw new Error(`session ${sessionId} has no account`)
    return issueTokens(trx, deps, user, sessionId)
  })
}
