import type { Accounts } from './accounts.ts'
import { emailKey, readEmail } from './email.ts'
import { isPassword } from './password-hash.ts'
import { isTooLong } from './password-rules.ts'
import { beginSession, type SignedIn } from './sessions.ts'

export type SignIn =
  | ({ kind: 'signed-in' } & SignedIn)
  | { kind: 'wrong-credentials' }
  | { kind: 'too-many-attempts'; retryAt: Date }
  | { kind: 'invalid'; message: string; path: string[] }

/**
 * Signs an account in. An unknown address and a wrong password get the same answer after the same work; failures are
 * counted per account and per address, and past the limit even the right password waits until the count has passed.
 */
export async function signIn(
  { db, access, signInsByAccount, signInsByAddress, clock }: Accounts,
  input: { email: string; password: string },
  from: { address: string; userAgent: string | null },
): Promise<SignIn> {
  if (isTooLong(input.password))
    return { kind: 'invalid', message: 'That is too long for a password.', path: ['password'] }
  const email = readEmail(input.email)
  if (email === null) return { kind: 'invalid', message: 'That is not an e-mail address.', path: ['email'] }
  const account = emailKey(email)
  const retryAt = (await signInsByAccount.look(account)) ?? (await signInsByAddress.look(from.address))
  if (retryAt) return { kind: 'too-many-attempts', retryAt }

  const user = await db.selectFrom('users').selectAll().where('email_key', '=', account).executeTakeFirst()
  if (!(await isPassword(input.password, user?.password_hash ?? null)) || !user) {
    await Promise.all([signInsByAccount.count(account), signInsByAddress.count(from.address)])
    return { kind: 'wrong-credentials' }
  }
  await signInsByAccount.forget(account)
  const signedIn = await db.transaction().execute((trx) => beginSession(trx, user, from.userAgent, access, clock()))
  return { kind: 'signed-in', ...signedIn }
}
