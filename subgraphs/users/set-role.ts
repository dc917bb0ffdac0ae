import { changeRole } from './change-role.ts'
import type { Deps } from './deps.ts'
import type { ProblemOf } from './problem.ts'
import type { Role, User } from './user.ts'
import { holdUsers } from './user-store.ts'

export type SetRoleOutcome = { user: User } | 'not an admin' | ProblemOf<'no such thing'>

/**
 * Gives an account another role, and ends its sessions, whose tokens have the former one. Whether whoever asks is an admin
 * is read anew, since their token may be older than their own role.
 */
export async function setRole(deps: Deps, byId: string, userId: string, role: Role): Promise<SetRoleOutcome> {
  return deps.db.transaction().execute<SetRoleOutcome>(async (trx) => {
    const held = await holdUsers(trx, [byId, userId])
    const before = held.find(({ id }) => id === userId)
    if (held.find(({ id }) => id === byId)?.role !== 'ADMIN') return 'not an admin'
    if (!before) return { problem: 'no such thing', what: 'account', id: userId }
    if (before.role === role) return { user: before }
    const user = await changeRole(trx, deps, userId, role)
    return user ? { user } : { problem: 'no such thing', what: 'account', id: userId }
  })
}
