import type { KeyReused } from '@micromart/idempotency'
import type { InvalidInput } from '@micromart/input'

/** All that products refuses with. */
export type Problem =
  | InvalidInput
  | KeyReused
  | { problem: 'no such thing'; what: 'product' | 'variant' | 'category' | 'import'; id: string }
  | { problem: 'slug taken'; suggestion: string }
  | { problem: 'SKU taken' }
  | { problem: 'nothing to sell' }
  | { problem: 'import over' }

export type ProblemOf<Name extends Problem['problem']> = Extract<Problem, { problem: Name }>
