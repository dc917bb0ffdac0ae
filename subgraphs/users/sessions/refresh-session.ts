import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import { addRefreshToken, holdRefreshToken, unusedOf, useRefreshToken } from '../tokens/refresh-token-store.ts'
import { successorsOf } from '../tokens/token.ts'
import { refreshGraceMs, sessionEnd } from '../tokens/token-lifetime.ts'
import { usersById } from '../user-store.ts'
import { type Begun, type SignedIn, signedIn } from './begin-session.ts'
import { endSessions } from './end-sessions.ts'
import { extendSession } from './session-store.ts'

/**
 * Trades a refresh token for a new pair. Repeated within seconds, as after a lost answer or by a second tab, it is traded
 * for the same successor again. A later use, or one after its successor was used, means that it was copied, and since
 * nobody can tell the thief from the owner it ends the session for both.
 * Source: RFC 9700, section 4.14.2.
 */
export async function refreshSession(deps: Deps, token: string): Promise<SignedIn | ProblemOf<'token expired'>> {
  const begun = await deps.db.transaction().execute<Begun | ProblemOf<'token expired'>>(async (trx) => {
    const now = deps.clock()
    const held = await holdRefreshToken(trx, token, now)
    if (!held) return { problem: 'token expired' }
    const { userId, sessionId, beganAt, usedAt } = held
    const [user] = await usersById(trx, [userId])
    if (!user) throw new Error(`session ${sessionId} has no account`)
    const [successor, ...others] = successorsOf(token, deps.keyRules.secrets)
    if (usedAt) {
      const repeated = now.getTime() - usedAt.getTime() <= refreshGraceMs
      const again = repeated ? await unusedOf(trx, [successor, ...others]) : null
      if (again !== null) return { user, session: { id: sessionId, expiresAt: held.expiresAt }, refreshToken: again }
      await endSessions(trx, deps, userId, sessionId)
      return { problem: 'token expired' }
    }
    const expiresAt = sessionEnd(beganAt, now, deps.oldestSessionMs)
    if (!(await extendSession(trx, sessionId, { at: now, expiresAt }))) return { problem: 'token expired' }
    await useRefreshToken(trx, token, now)
    await addRefreshToken(trx, { token: successor, sessionId, expiresAt })
    return { user, session: { id: sessionId, expiresAt }, refreshToken: successor }
  })
  return signedIn(deps, begun)
}
