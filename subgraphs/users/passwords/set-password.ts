import type { Deps } from '../deps.ts'
import { type Begun, beginSession } from '../sessions/begin-session.ts'
import { endSessions } from '../sessions/end-sessions.ts'
import type { Trx } from '../tables.ts'
import { voidTokens } from '../tokens/one-time-token-store.ts'
import { changeUser } from '../user-store.ts'

interface NewPassword {
  userId: string
  passwordHash: string
  /** The account's address was used on the way, and so is verified. */
  emailVerified?: true
  userAgent: string | null
}

/**
 * Sets an account's password. What was asked for under the former ends with it: every session, every token that would
 * reset it again, a new address that is not confirmed. Begins a new session; null when the account is gone.
 */
export async function setPassword(
  trx: Trx,
  deps: Deps,
  { userId, passwordHash, emailVerified, userAgent }: NewPassword,
): Promise<Begun | null> {
  const user = await changeUser(trx, deps, userId, 'user.password_changed', { passwordHash, emailVerified })
  if (!user) return null
  await voidTokens(trx, userId, ['RESET_PASSWORD', 'CHANGE_EMAIL'], deps.clock())
  await endSessions(trx, deps, userId)
  return beginSession(trx, deps, user, userAgent)
}
