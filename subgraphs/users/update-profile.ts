import { readInput } from '@micromart/input'
import type { Deps } from './deps.ts'
import { profileInput } from './input.ts'
import type { ProblemOf } from './problem.ts'
import { sendOneTimeToken } from './send-one-time-token.ts'
import type { User } from './user.ts'
import { changeUser, holdUser, isEmailTaken } from './user-store.ts'

export type UpdateProfileOutcome = { user: User } | ProblemOf<'invalid input' | 'email taken' | 'no such thing'>

/** Changes name or address. A new address has to be verified again. */
export async function updateProfile(deps: Deps, userId: string, input: unknown): Promise<UpdateProfileOutcome> {
  const read = readInput(profileInput, input)
  if ('problem' in read) return read
  const { name, email } = read.value
  const gone = { problem: 'no such thing', id: userId } as const
  const change = deps.db.transaction().execute<UpdateProfileOutcome>(async (trx) => {
    const before = await holdUser(trx, userId)
    if (!before) return gone
    const moves = email != null && email !== before.email
    if (name == null && !moves) return { user: before }
    const user = await changeUser(trx, deps, userId, 'user.profile_changed', {
      ...(name != null && { name }),
      ...(moves && { email, emailVerified: false }),
    })
    if (!user) return gone
    if (moves) await sendOneTimeToken(trx, deps, user, 'VERIFY_EMAIL')
    return { user }
  })
  return change.catch((error) => {
    if (isEmailTaken(error)) return { problem: 'email taken' }
    throw error
  })
}
