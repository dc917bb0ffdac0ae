import { endApiKeys } from './api-keys/end-api-keys.ts'
import type { Deps } from './deps.ts'
import type { ProblemOf } from './problem.ts'
import { endSessions } from './sessions/end-sessions.ts'
import { undoableBy, useOneTimeToken, voidTokens, voidUndoTokens } from './tokens/one-time-token-store.ts'
import { sendOneTimeToken } from './tokens/send-one-time-token.ts'
import { changeUser, holdUser } from './user-store.ts'

/**
 * Gives an account the address back that a change of it was told to, whatever it has now, and ends every session, every
 * key, and every token that was mailed since. Whoever changed it knew the password, so a reset is mailed to that address as well.
 */
export async function undoEmailChange(deps: Deps, token: string): Promise<ProblemOf<'token expired'> | null> {
  return deps.db.transaction().execute<ProblemOf<'token expired'> | null>(async (trx) => {
    const now = deps.clock()
    const offered = await undoableBy(trx, token, now)
    if (!offered || !(await holdUser(trx, offered.userId)) || !(await useOneTimeToken(trx, token, now))) {
      return { problem: 'token expired' }
    }
    const { userId, email, expiresAt } = offered
    await voidTokens(trx, userId, ['VERIFY_EMAIL', 'RESET_PASSWORD', 'CHANGE_EMAIL'], now)
    // What was offered earlier stays: it may be the owner's, and this one of whoever took the account.
    await voidUndoTokens(trx, userId, { since: expiresAt, at: now })
    const user = await changeUser(trx, deps, userId, 'user.profile_changed', { email, emailVerified: true })
    if (!user) return { problem: 'token expired' }
    await endSessions(trx, deps, userId)
    await endApiKeys(trx, deps, userId)
    await sendOneTimeToken(trx, deps, user, 'RESET_PASSWORD')
    return null
  })
}
