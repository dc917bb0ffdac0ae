import { readInput } from '@micromart/input'
import type { RequestContext } from '@micromart/service'
import type { Deps } from '../deps.ts'
import { signInInput } from '../input.ts'
import { checkPassword } from '../passwords/check-password.ts'
import type { ProblemOf } from '../problem.ts'
import { credentialsOf, holdCredentials } from '../user-store.ts'
import { type Begun, beginSession, type SignedIn, signedIn } from './begin-session.ts'

/** Where somebody signs in from. */
export type From = Pick<RequestContext, 'address' | 'userAgent'>

export type SignInOutcome = SignedIn | ProblemOf<'invalid input' | 'wrong credentials' | 'too many tries'>

/** Signs an account in. An unknown address and a wrong password get the same answer after the same work. */
export async function signIn(deps: Deps, input: unknown, from: From): Promise<SignInOutcome> {
  const outcome = await trySignIn(deps, input, from)
  deps.signInEnded(outcome)
  return outcome
}

async function trySignIn(deps: Deps, input: unknown, { address, userAgent }: From): Promise<SignInOutcome> {
  const read = readInput(signInInput, input)
  if ('problem' in read) return read
  const known = await credentialsOf(deps.db, read.value.email)
  const guess = { ...read.value, passwordHash: known?.passwordHash ?? null, address }
  const refusal = await checkPassword(deps, guess)
  if (refusal) return refusal
  const begun = await deps.db.transaction().execute<Begun | ProblemOf<'wrong credentials'>>(async (trx) => {
    // What was right when the guess began may have been reset by now, or the role have changed.
    const held = known && (await holdCredentials(trx, known.user.id))
    if (held?.passwordHash !== known?.passwordHash || !held) return { problem: 'wrong credentials' }
    return beginSession(trx, deps, held.user, userAgent)
  })
  return signedIn(deps, begun)
}
