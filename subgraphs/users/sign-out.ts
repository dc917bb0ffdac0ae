import type { Deps } from './deps.ts'
import type { ProblemOf } from './problem.ts'
import { endSessions } from './session-store.ts'

/** Ends a session of somebody's, or the one that they ask from. */
export async function signOut(
  deps: Deps,
  from: { userId: string; sessionId: string },
  sessionId: string | null,
): Promise<ProblemOf<'no such thing'> | null> {
  const ended = await endSessions(deps.db, from.userId, deps.clock(), sessionId ?? from.sessionId)
  // Signing out of where one is twice is no mistake; naming another session that is not there is.
  return ended > 0 || sessionId === null ? null : { problem: 'no such thing', id: sessionId }
}
