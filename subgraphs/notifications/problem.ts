import type { KeyReused } from '@micromart/idempotency'
import type { InvalidInput } from '@micromart/input'

/** All that notifications refuses with. */
export type Problem =
  | InvalidInput
  | KeyReused
  | { problem: 'no such notification'; id: string }
  | { problem: 'must stay on' }
  | { problem: 'no phone number' }
  | { problem: 'no such webhook'; id: string }
  | { problem: 'no such delivery'; id: string }
  | { problem: 'too many webhooks' }
  | { problem: 'webhook disabled' }

export type ProblemOf<Name extends Problem['problem']> = Extract<Problem, { problem: Name }>
