import { readInput } from '@micromart/input'
import { countAttempt } from './attempt-store.ts'
import type { Deps } from './deps.ts'
import { profileInput } from './input.ts'
import { checkPassword } from './passwords/check-password.ts'
import type { ProblemOf } from './problem.ts'
import { requestEmailChange } from './request-email-change.ts'
import type { From } from './sessions/sign-in.ts'
import type { User } from './user.ts'
import { changeUser, credentialsById, holdCredentials, isAddressTaken } from './user-store.ts'

export type UpdateProfileOutcome =
  | { user: User }
  | ProblemOf<
      'invalid input' | 'email taken' | 'wrong credentials' | 'no password' | 'too many tries' | 'no such thing'
    >

/**
 * Changes the name and the language, and asks for another address: that takes the current password, and the account keeps its address
 * until the new one is confirmed. Nothing is changed where one of both is refused.
 */
export async function updateProfile(
  deps: Deps,
  userId: string,
  input: unknown,
  { address }: Pick<From, 'address'>,
): Promise<UpdateProfileOutcome> {
  const read = readInput(profileInput, input)
  if ('problem' in read) return read
  const { name, email, language, currentPassword } = read.value
  const known = await credentialsById(deps.db, userId)
  if (!known) return { problem: 'no such thing', what: 'account', id: userId }
  const newEmail = email != null && email !== known.user.email ? email : null
  if (newEmail !== null) {
    if (known.passwordHash === null) return { problem: 'no password' }
    if (currentPassword == null) return { problem: 'wrong credentials' }
    const guess = { email: known.user.email, password: currentPassword, passwordHash: known.passwordHash, address }
    const refusal = await checkPassword(deps, guess)
    if (refusal) return refusal
    const retryAt = await countAttempt(deps.db, deps.limits.emailChangesByAccount, userId, deps.clock())
    if (retryAt) return { problem: 'too many tries', retryAt }
  }
  return deps.db.transaction().execute<UpdateProfileOutcome>(async (trx) => {
    const held = await holdCredentials(trx, userId)
    if (!held) return { problem: 'no such thing', what: 'account', id: userId }
    let { user } = held
    if (newEmail !== null) {
      if (held.passwordHash !== known.passwordHash) return { problem: 'wrong credentials' }
      if (await isAddressTaken(trx, newEmail, { except: userId, now: deps.clock() })) return { problem: 'email taken' }
      await requestEmailChange(trx, deps, user, newEmail)
    }
    const profile = { name: name ?? user.name, language: language ?? user.language }
    if (profile.name !== user.name || profile.language !== user.language) {
      user = (await changeUser(trx, deps, userId, 'user.profile_changed', profile)) ?? user
    }
    return { user }
  })
}
