import { endApiKeys } from './api-keys/end-api-keys.ts'
import type { Deps } from './deps.ts'
import { endSessions } from './sessions/end-sessions.ts'
import type { Trx } from './tables.ts'
import type { Role, User } from './user.ts'
import { changeUser } from './user-store.ts'

/**
 * Gives an account another role, and ends its sessions, whose tokens have the former one, and its keys where it may make none
 * any more; null when there is no account.
 * @param issuedBefore the issuer's tokens that end, too, where one of them brings the new role: those before that one.
 */
export async function changeRole(
  trx: Trx,
  deps: Deps,
  userId: string,
  role: Role,
  issuedBefore?: Date,
): Promise<User | null> {
  const user = await changeUser(trx, deps, userId, 'user.role_changed', { role })
  if (!user) return null
  await endSessions(trx, deps, userId, undefined, issuedBefore)
  if (role === 'CUSTOMER') await endApiKeys(trx, deps, userId)
  return user
}
