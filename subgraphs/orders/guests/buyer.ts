import { createHash } from 'node:crypto'
import { emailKey, type InvalidInput, invalidInput } from '@micromart/input'
import type { RequestContext } from '@micromart/service'
import type { PlaceOrderWish } from '../input.ts'

/** Whose order it will be, and what it is paid with: a card on file, or one that a guest has just filled in. */
export type Buyer =
  | { customerId: string; paymentMethodId: string }
  | { customerId: string; guest: { email: string; emailKey: string; language: string | null; cardToken: string } }

/**
 * Who wants an order. A guest is known by the token of their cart, so the caller sees to it that there is one: each order that
 * they want, by its key, has a customer of its own, so that the same wish is the same customer's however often it is sent.
 */
export function buyerOf(
  { paymentMethodId, guest, idempotencyKey }: PlaceOrderWish,
  { principal, cartToken }: Pick<RequestContext, 'principal' | 'cartToken'>,
): Buyer | InvalidInput {
  if (principal) {
    if (guest) return invalidInput('You are signed in: order with a card on file.', 'guest')
    if (!paymentMethodId) return invalidInput('A card on file is needed.', 'paymentMethodId')
    return { customerId: principal.userId, paymentMethodId }
  }
  if (!guest || cartToken === null) throw new Error('nobody wants an order')
  if (paymentMethodId) return invalidInput('A guest has no card on file: say its token.', 'paymentMethodId')
  const known = createHash('sha256').update(`${cartToken}\n${idempotencyKey}`).digest('hex')
  return {
    customerId: `gst_${known.slice(0, 32)}`,
    guest: { ...guest, language: guest.language ?? null, emailKey: emailKey(guest.email) },
  }
}
