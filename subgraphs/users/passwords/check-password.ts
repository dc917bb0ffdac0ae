import { emailKey } from '@micromart/input'
import { originOf } from '@micromart/ip-address'
import { countAttempt, discountAttempt, forgetAttempts } from '../attempt-store.ts'
import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'

/** A guess at the password of an account, and from where. */
export interface Guess {
  email: string
  password: string
  /** What the account's password was hashed to; null when there is no such account. */
  passwordHash: string | null
  address: string
}

/**
 * Whether a guess is right. It is counted by account and by origin before it is made, wherever passwords are asked for:
 * past the limits even the right one waits. One that is refused for its account is no guess of its origin's, and the
 * other way round.
 */
export async function checkPassword(
  { db, clock, limits, passwords }: Deps,
  { email, password, passwordHash, address }: Guess,
): Promise<ProblemOf<'wrong credentials' | 'too many tries'> | null> {
  const [account, origin] = [emailKey(email), originOf(address)]
  const accountAt = await countAttempt(db, limits.signInsByAccount, account, clock())
  if (accountAt) return { problem: 'too many tries', retryAt: accountAt }
  const originAt = await countAttempt(db, limits.signInsByOrigin, origin, clock())
  if (originAt) {
    await discountAttempt(db, limits.signInsByAccount, account)
    return { problem: 'too many tries', retryAt: originAt }
  }
  if (!(await passwords.matches(password, passwordHash, account))) return { problem: 'wrong credentials' }
  await discountAttempt(db, limits.signInsByOrigin, origin)
  await forgetAttempts(db, limits.signInsByAccount, account)
  return null
}
