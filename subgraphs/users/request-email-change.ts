import type { Deps } from './deps.ts'
import type { Trx } from './tables.ts'
import { oneTimeTokenMs } from './token-lifetime.ts'
import { addOneTimeToken, voidTokens } from './token-store.ts'
import type { User } from './user.ts'
import { announce } from './user-store.ts'

/**
 * Has a new address confirmed before it counts, and tells the one that the account has, with a token that keeps it, or
 * takes it back. Of several new addresses the last one asked for can be confirmed.
 */
export async function requestEmailChange(trx: Trx, deps: Deps, user: User, newEmail: string): Promise<void> {
  const now = deps.clock()
  const token = (purpose: 'CHANGE_EMAIL' | 'UNDO_EMAIL_CHANGE') =>
    addOneTimeToken(trx, user, { purpose, newEmail, expiresAt: new Date(now.getTime() + oneTimeTokenMs[purpose]) })
  await voidTokens(trx, user.id, ['CHANGE_EMAIL'], now)
  await announce(trx, deps, user, 'user.email_change_requested', { newEmail, token: await token('CHANGE_EMAIL') })
  await announce(trx, deps, user, 'user.email_undo_offered', { newEmail, token: await token('UNDO_EMAIL_CHANGE') })
}
