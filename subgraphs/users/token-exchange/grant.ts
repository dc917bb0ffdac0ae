import type { Deps } from '../deps.ts'
import type { From } from '../sessions/sign-in.ts'
import type { User } from '../user.ts'

/** What a token that is not the shop's own stands for in the shop. */
export interface Grant {
  user: Pick<User, 'id' | 'role'>
  /** A session of the shop's own; what was shown for it is good until `expiresAt` at most. */
  session: { id: string; expiresAt: Date }
  /** Fewer than the role has; without them it is all of the role's. */
  scopes?: readonly string[]
  /** The key that it is, in place of the account that made that and answers for it. */
  machineId?: string
}

/** It stands for nothing. `why` is for whoever showed it, and null for who may have forged it. */
export interface NoGrant {
  refused: true
  why: string | null
}

/**
 * Says what tokens of one kind stand for. Throws where nobody can say just now, by an error that `isTransient` knows: that is
 * never a refusal.
 */
export type GrantOf = (deps: Deps, token: string, from: From) => Promise<Grant | NoGrant>
