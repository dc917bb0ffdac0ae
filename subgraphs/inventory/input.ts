import { idempotencyKey } from '@micromart/input'
import { z } from 'zod'
import { mostPieces } from './stock.ts'

/** Goods that come or go by hand. The id is anybody's: one of another kind names no variant. */
export const adjustmentInput = z.object({
  idempotencyKey,
  variantId: z.string(),
  by: z
    .int()
    .refine((by) => by !== 0, 'An adjustment by nothing changes nothing.')
    .refine((by) => Math.abs(by) <= mostPieces, `At most ${mostPieces} pieces can come or go at once.`),
  reason: z.enum(['RECEIVED', 'RETURNED', 'DAMAGED', 'COUNTED']),
})

export type Adjustment = z.infer<typeof adjustmentInput>

const reorderPointRule = `A reorder point is from 0 to ${mostPieces}.`

export const reorderPointInput = z.object({
  variantId: z.string(),
  reorderPoint: z.int().min(0, reorderPointRule).max(mostPieces, reorderPointRule),
})
