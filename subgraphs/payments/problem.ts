import type { InvalidInput } from '@micromart/input'
import type { Money } from '@micromart/money'

/** All that payments refuses with. */
export type Problem =
  | InvalidInput
  | { problem: 'key reused' }
  | { problem: 'no such payment'; id: string }
  | { problem: 'not refundable'; refundable: Money }
  | { problem: 'refund under way'; amount: Money; refundable: Money }
  | { problem: 'no such card'; id: string }
  | { problem: 'too many tries'; retryAt: Date }
  | { problem: 'card refused'; message: string; declineCode: string }

export type ProblemOf<Name extends Problem['problem']> = Extract<Problem, { problem: Name }>
