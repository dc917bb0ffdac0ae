import type { KeyReused } from '@micromart/idempotency'
import type { InvalidInput } from '@micromart/input'
import type { CouponRefusal } from './coupons/coupon.ts'

/** All that the cart refuses with. */
export type Problem =
  | InvalidInput
  | KeyReused
  | { problem: 'no such variant'; id: string }
  /** Who has put nothing in a cart yet has none. */
  | { problem: 'no cart' }
  | { problem: 'no such cart'; guestToken: string }
  | { problem: 'no such line'; id: string }
  | { problem: 'not for sale'; variantId: string }
  /** It costs more than one piece may: sums of it could not be told. */
  | { problem: 'too dear'; variantId: string }
  | { problem: 'too many of a kind'; limit: number }
  | { problem: 'too many lines'; limit: number }
  | { problem: 'currency mismatch'; currency: string }
  /** A cart cannot be in it as long as these lines are there. */
  | { problem: 'no price in currency'; currency: string; lineIds: string[] }
  | { problem: 'no such shipping method'; code: string }
  | { problem: 'no such coupon'; id: string }
  | { problem: 'coupon code taken'; code: string }
  /** A limit would be below what has been used. */
  | { problem: 'coupon used more'; redeemed: number }
  | { problem: 'coupon not usable'; reason: CouponRefusal }
  /** Codes were guessed at. */
  | { problem: 'too many tries'; retryAt: Date }

export type ProblemOf<Name extends Problem['problem']> = Extract<Problem, { problem: Name }>
