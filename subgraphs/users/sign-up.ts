import { emailKey, readInput } from '@micromart/input'
import { originOf } from '@micromart/ip-address'
import { countAttempt } from './attempt-store.ts'
import type { Deps } from './deps.ts'
import { signUpInput } from './input.ts'
import { brokenPasswordRules } from './passwords/password-rules.ts'
import type { ProblemOf } from './problem.ts'
import { type Begun, beginSession, type SignedIn, signedIn } from './sessions/begin-session.ts'
import type { From } from './sessions/sign-in.ts'
import { sendOneTimeToken } from './tokens/send-one-time-token.ts'
import { addUser, isAddressTaken } from './user-store.ts'

export type SignUpOutcome = SignedIn | ProblemOf<'invalid input' | 'weak password' | 'too many tries' | 'email taken'>

/** Opens an account and signs it in. */
export async function signUp(deps: Deps, input: unknown, { address, userAgent }: From): Promise<SignUpOutcome> {
  const read = readInput(signUpInput, input)
  if ('problem' in read) return read
  const { name, email, password, language = null } = read.value
  const rules = brokenPasswordRules(password, { name, email })
  if (rules.length > 0) return { problem: 'weak password', rules }
  const retryAt = await countAttempt(deps.db, deps.limits.signUpsByOrigin, originOf(address), deps.clock())
  if (retryAt) return { problem: 'too many tries', retryAt }

  const passwordHash = await deps.passwords.hash(password, emailKey(email))
  const begun = await deps.db.transaction().execute<Begun | ProblemOf<'email taken'>>(async (trx) => {
    if (await isAddressTaken(trx, email, { now: deps.clock() })) return { problem: 'email taken' }
    const account = { name, email, emailVerified: false, role: 'CUSTOMER', language, passwordHash } as const
    const user = await addUser(trx, deps, account)
    if (!user) return { problem: 'email taken' }
    await sendOneTimeToken(trx, deps, user, 'VERIFY_EMAIL')
    return beginSession(trx, deps, user, userAgent)
  })
  return signedIn(deps, begun)
}
