import { type InvalidInput, invalidInput } from '@micromart/input'
import { type OnBehalf, readAnswer, type Sibling, SiblingUnavailable } from '@micromart/service'
import { z } from 'zod'

const money = z.object({ amount: z.string(), currency: z.string() })

const quotedCart = z.object({
  id: z.string(),
  version: z.int(),
  coupon: z.string().nullable(),
  lines: z.array(
    z.object({
      id: z.string(),
      sku: z.string(),
      title: z.string(),
      quantity: z.int().min(1),
      unitPrice: money,
      lineTotal: money,
      forSale: z.boolean(),
      variant: z.object({ id: z.string() }),
    }),
  ),
  totals: z.object({
    subtotal: money,
    discount: money,
    shipping: money,
    tax: money,
    total: money,
    shippingOption: z.object({ code: z.string() }),
  }),
})

/** The customer's cart as the cart service prices it now, for one address and way of shipping. */
export type QuotedCart = z.infer<typeof quotedCart>

const quoteQuery = `query Quote($country: CountryCode!, $option: ID!) {
  cart {
    id version coupon
    lines {
      id sku title quantity forSale
      unitPrice { amount currency } lineTotal { amount currency }
      variant { id }
    }
    shippingOptions(country: $country) { code }
    totals(shipTo: $country, shippingOption: $option) {
      subtotal { amount currency } discount { amount currency } shipping { amount currency }
      tax { amount currency } total { amount currency } shippingOption { code }
    }
  }
}`

/**
 * Asks for the cart of whoever this is for; null when they have none. A country or a way of shipping that the cart does
 * not know is a fault of the input, as is a way of shipping that cannot carry it. Throws SiblingUnavailable.
 */
export async function askCart(
  cart: Sibling,
  shipping: { country: string; option: string },
  onBehalf: OnBehalf,
): Promise<{ cart: QuotedCart | null } | InvalidInput> {
  const answer = await cart.ask(quoteQuery, shipping, onBehalf)
  if (answer.errors === undefined) {
    return readAnswer('cart', answer, z.object({ cart: quotedCart.nullable() }), 'quoted what is no cart')
  }
  const [refusal] = answer.errors.filter((error) => error.extensions?.code === 'BAD_USER_INPUT')
  if (refusal?.path?.includes('shippingOptions')) {
    return invalidInput('We do not ship there.', 'shipTo', 'country')
  }
  if (refusal?.path?.includes('totals')) return invalidInput(refusal.message, 'shippingOption')
  throw new SiblingUnavailable('cart', `refused to quote: ${answer.errors[0]?.message}`)
}

const removal = `mutation RemoveOrdered($orderId: ID!, $cartId: ID!, $lineIds: [ID!]!, $quantities: [Int!]!) {
  removeOrderedLines(orderId: $orderId, cartId: $cartId, lineIds: $lineIds, quantities: $quantities)
}`

/** Has exactly what was ordered leave the cart, once however often it is asked. Throws SiblingUnavailable. */
export async function removeOrderedLines(
  cart: Sibling,
  { id: orderId, cartId, lines }: { id: string; cartId: string; lines: readonly { id: string; quantity: number }[] },
  onBehalf: OnBehalf,
): Promise<void> {
  const lineIds = lines.map((line) => line.id)
  const quantities = lines.map((line) => line.quantity)
  const { errors } = await cart.ask(removal, { orderId, cartId, lineIds, quantities }, onBehalf)
  if (errors) throw new SiblingUnavailable('cart', `kept the ordered lines: ${errors[0]?.message}`)
}

const taking = `mutation TakeCoupon($orderId: ID!, $code: String!, $customerId: ID!) {
  takeCoupon(orderId: $orderId, code: $code, customerId: $customerId)
}`

/** Takes a use of a coupon for an order, once however often it is asked; false when there is none. Throws SiblingUnavailable. */
export async function askToTakeCoupon(
  cart: Sibling,
  use: { orderId: string; code: string; customerId: string },
  onBehalf: OnBehalf,
): Promise<boolean> {
  const answer = await cart.ask(taking, use, onBehalf)
  const taken = z.object({ takeCoupon: z.boolean() })
  return readAnswer('cart', answer, taken, 'does not say whether a coupon is left').takeCoupon
}

const givingBack = `mutation GiveBackCoupon($orderId: ID!, $code: String!) {
  giveBackCoupon(orderId: $orderId, code: $code)
}`

/** Gives back a use that has led to no order; after that it cannot be taken for it. Throws SiblingUnavailable. */
export async function askToGiveBackCoupon(
  cart: Sibling,
  { orderId, code }: { orderId: string; code: string },
  onBehalf: OnBehalf,
): Promise<void> {
  const { errors } = await cart.ask(givingBack, { orderId, code }, onBehalf)
  if (errors) throw new SiblingUnavailable('cart', `kept the use of a coupon: ${errors[0]?.message}`)
}
