import { type InvalidInput, invalidInput } from '@micromart/input'
import type { ProblemOf } from './problem.ts'
import { available, mostPieces, type StockLevel } from './stock.ts'

/** Why so many pieces cannot come to this level, or go from it when `by` is below zero; null when they can. */
export function refuseAdjustment(
  level: StockLevel,
  by: number,
): InvalidInput | ProblemOf<'would break reservations'> | null {
  const { onHand, reserved } = level
  if (by < 0 && -by > available(level)) {
    return { problem: 'would break reservations', onHand, reserved, available: available(level) }
  }
  return onHand + by > mostPieces ? invalidInput(`A variant has at most ${mostPieces} pieces.`, 'by') : null
}
