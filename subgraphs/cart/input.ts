import { z } from 'zod'
import { normalCode } from './coupon.ts'

// Ids are anybody's: one of another kind names nothing.

export const addToCartInput = z.object({
  variantId: z.string(),
  quantity: z.int().min(1, 'Add at least one.'),
})

export const setCartLineInput = z.object({
  lineId: z.string(),
  quantity: z.int().min(0, 'A quantity is not negative.'),
})

const longestCode = 100

export const applyCouponInput = z.object({
  code: z
    .string()
    .transform(normalCode)
    .refine((code) => code !== '' && code.length <= longestCode, 'That is no coupon code.'),
})
