import { invalidInput } from './problems.ts'
import { available, type StockLevel } from './stock.ts'

export interface Adjustment {
  idempotencyKey: string
  variantId: string
  /** Pieces; goods in are positive. */
  by: number
  reason: string
}

/** Pieces that one variant can have, and so that one adjustment can move. */
const mostPieces = 1_000_000
const longestKey = 255

/** What is wrong with the input whatever the stock, or null. */
export function adjustmentFault({ idempotencyKey, by }: Adjustment) {
  if (idempotencyKey.trim() === '' || idempotencyKey.length > longestKey || idempotencyKey.includes('\0')) {
    return invalidInput(`The idempotency key must have from 1 to ${longestKey} characters.`, 'idempotencyKey')
  }
  if (by === 0) return invalidInput('An adjustment by nothing changes nothing.', 'by')
  if (Math.abs(by) > mostPieces) return invalidInput(`At most ${mostPieces} pieces can come or go at once.`, 'by')
  return null
}

/** Why this level cannot be adjusted so, or null. */
export function adjustmentRefusal(level: StockLevel, by: number) {
  if (by < 0 && -by > available(level)) {
    return {
      __typename: 'WouldBreakReservations' as const,
      message: `Of ${level.onHand} on hand ${level.reserved} are promised, so at most ${available(level)} can go.`,
      reserved: level.reserved,
    }
  }
  if (level.onHand + by > mostPieces) return invalidInput(`A variant has at most ${mostPieces} pieces.`, 'by')
  return null
}

/** What is wrong with a reorder point, or null. */
export function reorderPointFault(reorderPoint: number) {
  if (reorderPoint >= 0 && reorderPoint <= mostPieces) return null
  return invalidInput(`A reorder point is from 0 to ${mostPieces}.`, 'reorderPoint')
}
