import type { Principal } from '@micromart/auth'
import { emailKey } from '@micromart/input'
import { noteErased } from '@micromart/service'
import { endApiKeys } from './api-keys/end-api-keys.ts'
import { forgetAttempts } from './attempt-store.ts'
import type { Deps } from './deps.ts'
import { eraseUser, holdAdmins, keepFarewell } from './erasure-store.ts'
import { checkPassword } from './passwords/check-password.ts'
import type { ProblemOf } from './problem.ts'
import { endSessions } from './sessions/end-sessions.ts'
import { tokenIssuedAt } from './sessions/session-store.ts'
import type { From } from './sessions/sign-in.ts'
import type { Trx } from './tables.ts'
import type { User } from './user.ts'
import { announce, credentialsById, holdCredentials } from './user-store.ts'

type Unproven = ProblemOf<'wrong credentials' | 'too many tries' | 'sign in again'>
type Refusal = Unproven | ProblemOf<'last admin' | 'no such thing'>

/** For how long the last mail may be tried for, in ms. */
const farewellMs = 24 * 60 * 60_000
/** How old what somebody without a password has signed in with may be, in ms. */
const freshMs = 5 * 60_000

/**
 * Deletes an account for whoever knows its password or, where it has none, has just signed in elsewhere: ends its sessions and
 * API keys, takes all that it was, and tells every service to forget it. Its id is kept, and names nobody; its address is free. Where the last
 * mail goes is kept until that is sent, a day at most.
 */
export async function deleteMyAccount(
  deps: Deps,
  { userId, sessionId }: Pick<Principal, 'userId' | 'sessionId'>,
  currentPassword: string | null,
  { address }: From,
): Promise<Refusal | null> {
  const known = await credentialsById(deps.db, userId)
  if (!known) return { problem: 'no such thing', what: 'account', id: userId }
  const { user, passwordHash } = known
  const guess = { email: user.email, password: currentPassword ?? '', address }
  const refusal =
    passwordHash === null ? await checkFresh(deps, sessionId) : await checkPassword(deps, { ...guess, passwordHash })
  if (refusal) return refusal
  return deps.db.transaction().execute<Refusal | null>(async (trx) => {
    const admins = await holdAdmins(trx)
    const held = await holdCredentials(trx, userId)
    if (held?.passwordHash !== passwordHash) return { problem: 'wrong credentials' }
    if (admins.length === 1 && admins[0] === userId) return { problem: 'last admin' }
    await erase(trx, deps, held.user)
    return null
  })
}

async function checkFresh({ db, clock }: Deps, sessionId: string): Promise<ProblemOf<'sign in again'> | null> {
  const issuedAt = await tokenIssuedAt(db, sessionId)
  const isFresh = issuedAt !== null && clock().getTime() - issuedAt.getTime() <= freshMs
  return isFresh ? null : { problem: 'sign in again' }
}

async function erase(trx: Trx, deps: Deps, user: User): Promise<void> {
  const at = deps.clock()
  await endSessions(trx, deps, user.id)
  await endApiKeys(trx, deps, user.id)
  await announce(trx, deps, user, 'user.erased', {})
  await keepFarewell(trx, user, new Date(at.getTime() + farewellMs))
  await eraseUser(trx, user)
  for (const limit of Object.values(deps.limits)) {
    for (const by of [emailKey(user.email), user.id]) await forgetAttempts(trx, limit, by)
  }
  await noteErased(trx, user.id, at)
}
