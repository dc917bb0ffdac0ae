import { emailKey } from '@micromart/input'
import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import { type Begun, type SignedIn, signedIn } from '../sessions/begin-session.ts'
import type { From } from '../sessions/sign-in.ts'
import { credentialsById, holdCredentials } from '../user-store.ts'
import { checkPassword } from './check-password.ts'
import { brokenPasswordRules } from './password-rules.ts'
import { setPassword } from './set-password.ts'

export type ChangePasswordOutcome =
  | SignedIn
  | ProblemOf<'wrong credentials' | 'no password' | 'weak password' | 'too many tries' | 'no such thing'>

/**
 * Sets a new password for whoever knows the current one, ends every session of the account, the one that they ask from
 * included (its token may be what was stolen), and begins a new one.
 */
export async function changePassword(
  deps: Deps,
  userId: string,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
  { address, userAgent }: From,
): Promise<ChangePasswordOutcome> {
  const known = await credentialsById(deps.db, userId)
  if (!known) return { problem: 'no such thing', what: 'account', id: userId }
  if (known.passwordHash === null) return { problem: 'no password' }
  const { email } = known.user
  const guess = { email, password: currentPassword, passwordHash: known.passwordHash, address }
  const refusal = await checkPassword(deps, guess)
  if (refusal) return refusal
  const rules = brokenPasswordRules(newPassword, known.user)
  if (rules.length > 0) return { problem: 'weak password', rules }
  const passwordHash = await deps.passwords.hash(newPassword, emailKey(email))
  const begun = await deps.db.transaction().execute<Begun | ProblemOf<'wrong credentials'>>(async (trx) => {
    const held = await holdCredentials(trx, userId)
    if (held?.passwordHash !== known.passwordHash) return { problem: 'wrong credentials' }
    const set = await setPassword(trx, deps, { userId, passwordHash, userAgent })
    return set ?? { problem: 'wrong credentials' }
  })
  return signedIn(deps, begun)
}
