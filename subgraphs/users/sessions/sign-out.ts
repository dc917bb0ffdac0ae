import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import { endSessions } from './end-sessions.ts'
import { sessionGoesOn } from './session-store.ts'

/** Ends a session of somebody's, or the one that they ask from; from one that has ended no other can be. */
export async function signOut(
  deps: Deps,
  from: { userId: string; sessionId: string },
  sessionId: string | null,
): Promise<ProblemOf<'no such thing'> | null> {
  const ended = await deps.db.transaction().execute(async (trx) => {
    const isOwn = sessionId === null || sessionId === from.sessionId
    if (!isOwn && !(await sessionGoesOn(trx, from, deps.clock()))) return 0
    return endSessions(trx, deps, from.userId, sessionId ?? from.sessionId)
  })
  // Signing out of where one is twice is no mistake; naming another session that is not there is.
  return ended > 0 || sessionId === null ? null : { problem: 'no such thing', what: 'session', id: sessionId }
}
