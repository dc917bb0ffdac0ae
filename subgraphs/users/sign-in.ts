import { readInput } from '@micromart/input'
import type { RequestContext } from '@micromart/service'
import { countAttempt, discountAttempt, forgetAttempts } from './attempt-store.ts'
import { beginSession, type SignedIn } from './begin-session.ts'
import type { Deps } from './deps.ts'
import { emailKey } from './email.ts'
import { signInInput } from './input.ts'
import type { ProblemOf } from './problem.ts'
import { credentialsOf } from './user-store.ts'

/** Where somebody signs in from. */
export type From = Pick<RequestContext, 'address' | 'userAgent'>

export type SignInOutcome = SignedIn | ProblemOf<'invalid input' | 'wrong credentials' | 'too many attempts'>

/**
 * Signs an account in. An unknown address and a wrong password get the same answer after the same work; attempts are
 * counted per account and per address before they are made, and past the limit even the right password waits until they
 * are forgotten.
 */
export async function signIn(deps: Deps, input: unknown, { address, userAgent }: From): Promise<SignInOutcome> {
  const read = readInput(signInInput, input)
  if ('problem' in read) return read
  const { email, password } = read.value
  const { db, clock, limits, passwords } = deps
  const account = emailKey(email)
  const retryAt =
    (await countAttempt(db, limits.signInsByAddress, address, clock())) ??
    (await countAttempt(db, limits.signInsByAccount, account, clock()))
  if (retryAt) return { problem: 'too many attempts', retryAt }

  const known = await credentialsOf(db, email)
  const matches = await passwords.matches(password, known?.passwordHash ?? null)
  if (!known || !matches) return { problem: 'wrong credentials' }
  await discountAttempt(db, limits.signInsByAddress, address)
  await forgetAttempts(db, limits.signInsByAccount, account)
  return db.transaction().execute((trx) => beginSession(trx, deps, known.user, userAgent))
}
