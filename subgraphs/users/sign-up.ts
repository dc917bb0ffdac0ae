import { newId } from '@micromart/ids'
import type { Accounts } from './accounts.ts'
import { emailKey, readEmail } from './email.ts'
import { readName } from './name.ts'
import { hashPassword } from './password-hash.ts'
import { brokenPasswordRules } from './password-rules.ts'
import { beginSession, type SignedIn } from './sessions.ts'
import { addUser, sendOneTimeToken } from './store.ts'

export type SignUp =
  | ({ kind: 'signed-in' } & SignedIn)
  | { kind: 'invalid'; message: string; path: string[] }
  | { kind: 'weak-password'; rules: string[] }
  | { kind: 'too-many-attempts'; retryAt: Date }
  | { kind: 'email-taken' }

/** Opens an account and signs it in. */
export async function signUp(
  { db, access, signUpsByAddress, clock }: Accounts,
  input: { name: string; email: string; password: string },
  from: { address: string; userAgent: string | null },
): Promise<SignUp> {
  const name = readName(input.name)
  if (name === null) return { kind: 'invalid', message: 'A name has 1 to 100 characters.', path: ['name'] }
  const email = readEmail(input.email)
  if (email === null) return { kind: 'invalid', message: 'That is not an e-mail address.', path: ['email'] }
  const rules = brokenPasswordRules(input.password, { name, email })
  if (rules.length > 0) return { kind: 'weak-password', rules }
  const retryAt = await signUpsByAddress.count(from.address)
  if (retryAt) return { kind: 'too-many-attempts', retryAt }

  const password_hash = await hashPassword(input.password)
  return db.transaction().execute(async (trx) => {
    const user = await addUser(trx, {
      id: newId('usr'),
      name,
      email,
      email_key: emailKey(email),
      email_verified: false,
      role: 'CUSTOMER',
      password_hash,
    })
    if (!user) return { kind: 'email-taken' }
    await sendOneTimeToken(trx, user, 'VERIFY_EMAIL', clock())
    return { kind: 'signed-in', ...(await beginSession(trx, user, from.userAgent, access, clock())) }
  })
}
