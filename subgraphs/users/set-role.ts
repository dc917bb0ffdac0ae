import type { Deps } from './deps.ts'
import type { ProblemOf } from './problem.ts'
import type { Role, User } from './user.ts'
import { changeUser } from './user-store.ts'

/** Gives an account another role. Tokens that are out keep the old one for their quarter of an hour. */
export async function setRole(
  deps: Deps,
  userId: string,
  role: Role,
): Promise<{ user: User } | ProblemOf<'no such thing'>> {
  const user = await deps.db
    .transaction()
    .execute((trx) => changeUser(trx, deps, userId, 'user.role_changed', { role }))
  return user ? { user } : { problem: 'no such thing', id: userId }
}
