import type { InvalidInput } from '@micromart/input'

/** All that inventory refuses with. */
export type Problem =
  | InvalidInput
  | { problem: 'key reused' }
  | { problem: 'no such variant'; id: string }
  /** Pieces: fewer would be left on hand than are promised. */
  | { problem: 'would break reservations'; onHand: number; reserved: number; available: number }

export type ProblemOf<Name extends Problem['problem']> = Extract<Problem, { problem: Name }>
