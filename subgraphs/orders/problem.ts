import type { InvalidInput } from '@micromart/input'
import type { WireMoney } from '@micromart/money'
import type { OrderStatus } from './order.ts'

export interface ShortLine {
  sku: string
  wanted: number
  available: number
}

/** All that orders refuses with. */
export type Problem =
  | InvalidInput
  | { problem: 'key reused' }
  | { problem: 'cart empty' }
  | { problem: 'cart changed'; cartVersion: number; total: WireMoney }
  | { problem: 'not for sale'; variantId: string }
  | { problem: 'out of stock'; lines: ShortLine[] }
  | { problem: 'payment method unusable'; message?: string }
  | { problem: 'too many tries'; retryAt: Date }
  | { problem: 'address not confirmed' }
  | { problem: 'no such order'; id: string }
  | { problem: 'not allowed now'; status: OrderStatus }
  | { problem: 'payment not collected'; declineCode: string; message: string }

/** Why there is no order. Nothing was written then, so the key can be used again. */
export type PlaceOrderProblem = Exclude<
  Problem,
  ProblemOf<'no such order' | 'not allowed now' | 'payment not collected' | 'address not confirmed'>
>

export type ProblemOf<Name extends Problem['problem']> = Extract<Problem, { problem: Name }>
