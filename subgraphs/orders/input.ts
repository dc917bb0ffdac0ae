import { email, idempotencyKey, language, text, wireMoney } from '@micromart/input'
import { postalAddress } from '@micromart/postal-address'
import { z } from 'zod'

const reference = text({ longest: 255 })

/** What `placeOrder` is asked, in one spelling: the same wish is the same value. */
export const placeOrderInput = z.object({
  idempotencyKey,
  cartId: reference,
  cartVersion: z.int(),
  expectedTotal: wireMoney({ least: 'zero' }),
  shipTo: postalAddress,
  shippingOption: reference,
  paymentMethodId: reference.nullish(),
  guest: z
    .object({ email, cardToken: text({ longest: 255, what: 'A card token' }), language: language.nullish() })
    .nullish(),
})

export type PlaceOrderWish = z.infer<typeof placeOrderInput>

/** A parcel that somebody can follow. */
export const parcelInput = z.object({
  carrier: text({ longest: 50 }),
  trackingNumber: text({ longest: 64 }).refine((number) => /^[A-Za-z0-9][A-Za-z0-9 ./-]*$/.test(number), {
    message: 'A tracking number has letters, digits, blanks, dots, slashes and hyphens.',
  }),
})

export type Parcel = z.infer<typeof parcelInput>

/** A note of staff's beside an order. */
export const noteInput = z.object({
  idempotencyKey,
  id: z.string(),
  text: text({ longest: 2_000, lines: true, what: 'A note' }),
})

/** A payment that is tried again, with that card. */
export const retryInput = z.object({ id: z.string(), paymentMethodId: reference })

export const writeOffInput = z.object({ reason: text({ longest: 500, lines: true, what: 'A reason' }) })

export const returnInput = z.object({ reason: text({ longest: 1_000, lines: true }) })
