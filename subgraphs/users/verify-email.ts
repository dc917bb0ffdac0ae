import type { Deps } from './deps.ts'
import type { ProblemOf } from './problem.ts'
import type { Trx } from './tables.ts'
import { ownerOfToken, useOneTimeToken } from './tokens/one-time-token-store.ts'
import type { User } from './user.ts'
import { changeUser, holdUser, isAddressTaken, isEmailTaken } from './user-store.ts'

type VerifyEmailOutcome = { user: User } | ProblemOf<'token expired'>

/**
 * Marks the address that a token was mailed to as verified; one that was asked for becomes the account's. It does not
 * when somebody else has taken it meanwhile.
 */
export async function verifyEmail(deps: Deps, token: string): Promise<VerifyEmailOutcome> {
  const verified = deps.db.transaction().execute((trx) => verify(trx, deps, token))
  return verified.catch((error) => {
    if (isEmailTaken(error)) return { problem: 'token expired' }
    throw error
  })
}

async function verify(trx: Trx, deps: Deps, token: string): Promise<VerifyEmailOutcome> {
  const expired = { problem: 'token expired' } as const
  const now = deps.clock()
  const sent = await ownerOfToken(trx, token, ['VERIFY_EMAIL', 'CHANGE_EMAIL'], now)
  if (!sent || !(await holdUser(trx, sent.user.id)) || !(await useOneTimeToken(trx, token, now))) return expired
  const { user, newEmail } = sent
  if (newEmail === null)
    return changed(await changeUser(trx, deps, user.id, 'user.email_verified', { emailVerified: true }))
  if (await isAddressTaken(trx, newEmail, { except: user.id, now })) return expired
  const change = { email: newEmail, emailVerified: true }
  return changed(await changeUser(trx, deps, user.id, 'user.profile_changed', change))
}

const changed = (user: User | null): VerifyEmailOutcome => (user ? { user } : { problem: 'token expired' })
