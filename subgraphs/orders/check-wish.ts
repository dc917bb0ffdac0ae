import type { Principal } from '@micromart/auth'
import { fromWire, sameMoney, type WireMoney } from '@micromart/money'
import type { RequestContext } from '@micromart/service'
import { withSpan } from '@micromart/telemetry'
import { askCart, type QuotedCart } from './ask-cart.ts'
import { askInventory } from './ask-inventory.ts'
import { askPaymentMethods } from './ask-payments.ts'
import type { InputFault } from './input-faults.ts'
import type { PlaceOrderWish } from './place-order-input.ts'
import { type Sibling, SiblingUnavailable } from './siblings.ts'

export interface Siblings {
  cart: Sibling
  inventory: Sibling
  payments: Sibling
}

/** The request of a signed-in customer, as far as placing an order needs it. */
export type PlaceOrderRequest = Pick<RequestContext, 'requestId' | 'traceparent' | 'log'> & { principal: Principal }

export interface ShortLine {
  sku: string
  wanted: number
  available: number
}

/** Why there is no order. Nothing was written then, so the key can be used again. */
export type Refusal =
  | { refused: 'invalid input'; fault: InputFault }
  | { refused: 'key reused' }
  | { refused: 'cart empty' }
  | { refused: 'cart changed'; cartVersion: number; total: WireMoney }
  | { refused: 'out of stock'; lines: ShortLine[] }
  | { refused: 'payment method unusable' }

/**
 * Asks everyone whether an order could be placed as wished; answers the cart as it would be ordered.
 * Throws SiblingUnavailable when cart or payments cannot be asked.
 */
export async function checkWish(
  siblings: Siblings,
  wish: PlaceOrderWish,
  request: PlaceOrderRequest,
): Promise<{ cart: QuotedCart } | Refusal> {
  const shipping = { country: wish.shipTo.country, option: wish.shippingOption }
  const [quoted, methods] = await Promise.all([
    askCart(siblings.cart, shipping, request),
    withSpan('validate-user', {}, () => askPaymentMethods(siblings.payments, request.principal.userId, request)),
  ])
  if ('fault' in quoted) return { refused: 'invalid input', fault: quoted.fault }
  const cart = quoted.cart && { ...quoted.cart, lines: quoted.cart.lines.filter((line) => line.forSale) }
  if (!cart || cart.lines.length === 0) return { refused: 'cart empty' }
  const { total } = cart.totals
  if (
    cart.id !== wish.cartId ||
    cart.version !== wish.cartVersion ||
    !sameMoney(fromWire(total), fromWire(wish.expectedTotal))
  ) {
    return { refused: 'cart changed', cartVersion: cart.version, total }
  }
  if (!methods.includes(wish.paymentMethodId)) return { refused: 'payment method unusable' }
  const lines = await withSpan('check-inventory', {}, () => shortLines(siblings.inventory, cart, request))
  return lines.length > 0 ? { refused: 'out of stock', lines } : { cart }
}

/** The lines that are known to be short. When nobody can say, none is: the saga reserves, and decides. */
async function shortLines(inventory: Sibling, cart: QuotedCart, request: PlaceOrderRequest): Promise<ShortLine[]> {
  try {
    const stock = await askInventory(
      inventory,
      cart.lines.map((line) => line.variant.id),
      request,
    )
    return cart.lines.flatMap(({ sku, quantity: wanted, variant }) => {
      const available = stock.get(variant.id) ?? wanted
      return available < wanted ? [{ sku, wanted, available }] : []
    })
  } catch (error) {
    if (!(error instanceof SiblingUnavailable)) throw error
    request.log.warn({ err: error }, 'stock cannot be checked ahead, the order is taken all the same')
    return []
  }
}
