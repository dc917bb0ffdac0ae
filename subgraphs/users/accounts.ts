import type { AccessTokens } from './access-token.ts'
import type { Attempts } from './attempts.ts'
import type { Db } from './store.ts'

/** What the use cases work with. */
export interface Accounts {
  db: Db
  access: AccessTokens
  clock: () => Date
  signInsByAccount: Attempts
  signInsByAddress: Attempts
  signUpsByAddress: Attempts
  resetsByAddress: Attempts
}
