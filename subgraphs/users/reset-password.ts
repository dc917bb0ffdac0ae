import { forgetAttempts } from './attempt-store.ts'
import { type Begun, beginSession, type SignedIn, signedIn } from './begin-session.ts'
import type { Deps } from './deps.ts'
import { emailKey } from './email.ts'
import { brokenPasswordRules } from './password-rules.ts'
import type { ProblemOf } from './problem.ts'
import { endSessions } from './session-store.ts'
import { ownerOfToken, useOneTimeToken, voidTokens } from './token-store.ts'
import { changeUser } from './user-store.ts'

export type ResetPasswordOutcome = SignedIn | ProblemOf<'token expired' | 'weak password'>

/**
 * Sets a new password with a mailed token, ends every session and every other such token of the account, and begins a new
 * session. A weak password does not use the token up, so that its owner can try a better one.
 */
export async function resetPassword(
  deps: Deps,
  token: string,
  newPassword: string,
  userAgent: string | null,
): Promise<ResetPasswordOutcome> {
  const { db, clock, limits, passwords } = deps
  const owner = await ownerOfToken(db, token, 'RESET_PASSWORD', clock())
  if (!owner) return { problem: 'token expired' }
  const rules = brokenPasswordRules(newPassword, owner)
  if (rules.length > 0) return { problem: 'weak password', rules }
  // Before the transaction: nobody should wait for a row, or for a connection, while it takes its time.
  const passwordHash = await passwords.hash(newPassword, emailKey(owner.email))
  const begun = await db.transaction().execute<Begun | ProblemOf<'token expired'>>(async (trx) => {
    if (!(await useOneTimeToken(trx, token, clock()))) return { problem: 'token expired' }
    const change = { passwordHash, emailVerified: true }
    const user = await changeUser(trx, deps, owner.id, 'user.password_changed', change)
    if (!user) return { problem: 'token expired' }
    await voidTokens(trx, user.id, ['RESET_PASSWORD'], clock())
    await endSessions(trx, user.id, clock())
    return beginSession(trx, deps, user, userAgent)
  })
  // Whoever reads that mail need not wait for what others have guessed.
  if (!('problem' in begun)) await forgetAttempts(db, limits.signInsByAccount, emailKey(owner.email))
  return signedIn(deps, begun)
}
