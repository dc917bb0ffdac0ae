import type { Deps } from './deps.ts'
import type { Trx } from './tables.ts'
import { oneTimeTokenMs } from './token-lifetime.ts'
import { addOneTimeToken } from './token-store.ts'
import type { User } from './user.ts'
import { announce } from './user-store.ts'

const mails = {
  VERIFY_EMAIL: 'user.email_verification_requested',
  RESET_PASSWORD: 'user.password_reset_requested',
} as const

/** Makes a token that works once, and has it mailed to the account's address. */
export async function sendOneTimeToken(trx: Trx, deps: Deps, user: User, purpose: keyof typeof mails): Promise<void> {
  const expiresAt = new Date(deps.clock().getTime() + oneTimeTokenMs[purpose])
  const token = await addOneTimeToken(trx, user, { purpose, expiresAt })
  await announce(trx, deps, user, mails[purpose], { token })
}
