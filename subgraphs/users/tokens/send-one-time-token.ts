import type { Deps } from '../deps.ts'
import type { Trx } from '../tables.ts'
import type { User } from '../user.ts'
import { announce } from '../user-store.ts'
import { addOneTimeToken } from './one-time-token-store.ts'
import { oneTimeTokensOf } from './token.ts'
import { type OneTimePurpose, oneTimeTokenMs } from './token-lifetime.ts'

const mails = {
  VERIFY_EMAIL: 'user.email_verification_requested',
  RESET_PASSWORD: 'user.password_reset_requested',
  CHANGE_EMAIL: 'user.email_change_requested',
  UNDO_EMAIL_CHANGE: 'user.email_undo_offered',
} as const

/**
 * Has a token mailed that works once. The event names the request alone: whoever writes the mail asks for the token and
 * the address then, see `addressMail`.
 */
export async function sendOneTimeToken(
  trx: Trx,
  deps: Deps,
  user: User,
  purpose: OneTimePurpose,
  newEmail: string | null = null,
): Promise<void> {
  const requestId = deps.newId('tok')
  const [token] = oneTimeTokensOf(requestId, deps.keyRules.secrets)
  const expiresAt = new Date(deps.clock().getTime() + oneTimeTokenMs[purpose])
  await addOneTimeToken(trx, user, { requestId, token, purpose, newEmail, expiresAt })
  await announce(trx, deps, user, mails[purpose], { requestId })
}
