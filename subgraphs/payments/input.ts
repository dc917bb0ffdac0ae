import { idempotencyKey, money, text } from '@micromart/input'
import { z } from 'zod'

/** A card as the provider's own form in the browser made it. */
export const cardInput = z.object({
  providerToken: text({ longest: 255, what: 'A card token' }),
  makeDefault: z.boolean(),
  idempotencyKey: idempotencyKey.nullish(),
})

/** What `refundPayment` is asked, in one spelling: the same wish is the same value. */
export const refundInput = z.object({
  idempotencyKey,
  paymentId: z.string(),
  /** Null: everything that is left. */
  amount: money({ least: 'above zero', what: 'An amount to refund' })
    .nullish()
    .transform((amount) => amount ?? null),
  reason: text({ longest: 500, lines: true, what: 'A reason' }),
  besidesOthers: z
    .boolean()
    .nullish()
    .transform((besides) => besides ?? false),
})

export type RefundWish = z.infer<typeof refundInput>
