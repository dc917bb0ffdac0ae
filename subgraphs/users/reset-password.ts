import type { Accounts } from './accounts.ts'
import { emailKey, readEmail } from './email.ts'
import { hashPassword } from './password-hash.ts'
import { brokenPasswordRules } from './password-rules.ts'
import { beginSession, endSessions, type SignedIn } from './sessions.ts'
import { changeUser, sendOneTimeToken, useOneTimeToken } from './store.ts'

/** Has a reset mailed to the account, if there is one; whoever asks cannot tell. */
export async function requestPasswordReset(
  { db, resetsByAddress, clock }: Accounts,
  text: string,
  address: string,
): Promise<{ kind: 'done' } | { kind: 'too-many-attempts'; retryAt: Date }> {
  const retryAt = await resetsByAddress.count(address)
  if (retryAt) return { kind: 'too-many-attempts', retryAt }
  const email = readEmail(text)
  if (email === null) return { kind: 'done' }
  await db.transaction().execute(async (trx) => {
    const user = await trx.selectFrom('users').selectAll().where('email_key', '=', emailKey(email)).executeTakeFirst()
    if (user) await sendOneTimeToken(trx, user, 'RESET_PASSWORD', clock())
  })
  return { kind: 'done' }
}

export type ResetPassword =
  | ({ kind: 'signed-in' } & SignedIn)
  | { kind: 'token-expired' }
  | { kind: 'weak-password'; rules: string[] }

/** A weak password must not use the token up, so that its owner can try a better one. */
class Weak extends Error {
  readonly rules: string[]
  constructor(rules: string[]) {
    super('weak password')
    this.rules = rules
  }
}

/** Sets a new password with a mailed token, ends every session of the account and begins a new one. */
export async function resetPassword(
  { db, access, clock }: Accounts,
  token: string,
  newPassword: string,
  userAgent: string | null,
): Promise<ResetPassword> {
  try {
    return await db.transaction().execute(async (trx) => {
      const owner = await useOneTimeToken(trx, token, 'RESET_PASSWORD', clock())
      if (!owner) return { kind: 'token-expired' }
      const rules = brokenPasswordRules(newPassword, owner)
      if (rules.length > 0) throw new Weak(rules)
      const password_hash = await hashPassword(newPassword)
      const user = await changeUser(trx, owner.id, 'user.password_changed', { password_hash, email_verified: true })
      if (!user) return { kind: 'token-expired' }
      await endSessions(trx, user.id, clock())
      return { kind: 'signed-in', ...(await beginSession(trx, user, userAgent, access, clock())) }
    })
  } catch (error) {
    if (error instanceof Weak) return { kind: 'weak-password', rules: error.rules }
    throw error
  }
}
