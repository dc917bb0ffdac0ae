import type { Deps } from './deps.ts'
import type { Trx } from './tables.ts'
import { voidTokens } from './tokens/one-time-token-store.ts'
import { sendOneTimeToken } from './tokens/send-one-time-token.ts'
import type { User } from './user.ts'

/**
 * Has a new address confirmed before it counts, and tells the one that the account has, with a token that keeps it, or
 * takes it back. Of several new addresses the last one asked for can be confirmed.
 */
export async function requestEmailChange(trx: Trx, deps: Deps, user: User, newEmail: string): Promise<void> {
  await voidTokens(trx, user.id, ['CHANGE_EMAIL'], deps.clock())
  await sendOneTimeToken(trx, deps, user, 'CHANGE_EMAIL', newEmail)
  await sendOneTimeToken(trx, deps, user, 'UNDO_EMAIL_CHANGE', newEmail)
}
