import type { KeyReused } from '@micromart/idempotency'
import type { InvalidInput } from '@micromart/input'

/** All that users refuses with. */
export type Problem =
  | InvalidInput
  | KeyReused
  | { problem: 'email taken' }
  | { problem: 'weak password'; rules: string[] }
  | { problem: 'wrong credentials' }
  | { problem: 'no password' }
  | { problem: 'too many tries'; retryAt: Date }
  | { problem: 'sign in again' }
  | { problem: 'last admin' }
  | { problem: 'token expired' }
  | { problem: 'no such thing'; what: 'account' | 'address' | 'session' | 'API key'; id: string }

export type ProblemOf<Name extends Problem['problem']> = Extract<Problem, { problem: Name }>
