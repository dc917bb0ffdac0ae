import { emailKey } from '@micromart/input'
import { forgetAttempts } from '../attempt-store.ts'
import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import { type Begun, type SignedIn, signedIn } from '../sessions/begin-session.ts'
import { ownerOfToken, useOneTimeToken } from '../tokens/one-time-token-store.ts'
import { holdUser } from '../user-store.ts'
import { brokenPasswordRules } from './password-rules.ts'
import { setPassword } from './set-password.ts'

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
  const sent = await ownerOfToken(db, token, ['RESET_PASSWORD'], clock())
  if (!sent) return { problem: 'token expired' }
  const { id: userId, email } = sent.user
  const rules = brokenPasswordRules(newPassword, sent.user)
  if (rules.length > 0) return { problem: 'weak password', rules }
  // Before the transaction: nobody should wait for a row, or for a connection, while it takes its time.
  const passwordHash = await passwords.hash(newPassword, emailKey(email))
  const begun = await db.transaction().execute<Begun | ProblemOf<'token expired'>>(async (trx) => {
    // Of two tokens at once the first ends the other: whoever changes an account holds it first.
    const held = await holdUser(trx, userId)
    if (!held || !(await useOneTimeToken(trx, token, clock()))) return { problem: 'token expired' }
    const set = await setPassword(trx, deps, { userId, passwordHash, emailVerified: true, userAgent })
    return set ?? { problem: 'token expired' }
  })
  // Whoever reads that mail need not wait for what others have guessed.
  if (!('problem' in begun)) await forgetAttempts(db, limits.signInsByAccount, emailKey(email))
  return signedIn(deps, begun)
}
