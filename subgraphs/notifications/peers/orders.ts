import { askAsKnown, readAnswer, type Sibling } from '@micromart/service'
import { z } from 'zod'

const contact = z.object({
  email: z.string(),
  /** A tag of BCP 47; null where they have not said. */
  language: z.string().nullable().default(null),
  orderToken: z.string(),
})

/** Where a mail to the guest of an order goes, in what language, and what opens the order. */
export type GuestContact = z.infer<typeof contact>

const query = (fields: string) => `query GuestContact($orderId: ID!) { guestContact(orderId: $orderId) { ${fields} } }`
/** The second is for a version before. */
const queries = [query('email language orderToken'), query('email orderToken')] as const

/** Asks how the guest of an order is reached; null when an account has it. Nothing of the answer is kept. Throws SiblingUnavailable. */
export async function askGuestContact(
  orders: Sibling,
  { id, orderId }: { id: string; orderId: string },
): Promise<GuestContact | null> {
  const onBehalf = { principal: null, requestId: id, traceparent: undefined }
  const answer = await askAsKnown(orders, queries, { orderId }, onBehalf)
  const told = z.object({ guestContact: contact.nullable() })
  return readAnswer('orders', answer, told, 'does not say how a guest is reached').guestContact
}
