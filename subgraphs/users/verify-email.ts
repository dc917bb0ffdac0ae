import type { Deps } from './deps.ts'
import type { ProblemOf } from './problem.ts'
import { ownerOfToken, useOneTimeToken } from './token-store.ts'
import type { User } from './user.ts'
import { changeUser } from './user-store.ts'

/** Marks the address that a token was mailed to as verified. */
export async function verifyEmail(deps: Deps, token: string): Promise<{ user: User } | ProblemOf<'token expired'>> {
  return deps.db.transaction().execute(async (trx) => {
    const owner = await ownerOfToken(trx, token, 'VERIFY_EMAIL', deps.clock())
    if (!owner || !(await useOneTimeToken(trx, token, deps.clock()))) return { problem: 'token expired' }
    const user = await changeUser(trx, deps, owner.id, 'user.email_verified', { emailVerified: true })
    return user ? { user } : { problem: 'token expired' }
  })
}
