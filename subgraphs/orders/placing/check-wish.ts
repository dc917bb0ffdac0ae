import { fromWire, sameMoney } from '@micromart/money'
import { type RequestContext, type Sibling, SiblingUnavailable } from '@micromart/service'
import { withSpan } from '@micromart/telemetry'
import type { Deps } from '../deps.ts'
import type { Buyer } from '../guests/buyer.ts'
import type { PlaceOrderWish } from '../input.ts'
import { askCart, type QuotedCart } from '../peers/cart.ts'
import { askInventory } from '../peers/inventory.ts'
import { askPaymentMethods } from '../peers/payments.ts'
import type { PlaceOrderProblem, ShortLine } from '../problem.ts'

/** The request of a signed-in customer, or of a guest with the token of their cart, as far as placing an order needs it. */
export type PlaceOrderRequest = Pick<
  RequestContext,
  'requestId' | 'traceparent' | 'log' | 'principal' | 'cartToken' | 'address'
>

/**
 * Asks everyone whether an order could be placed as wished; answers the cart as it would be ordered.
 * Throws SiblingUnavailable when cart or payments cannot be asked.
 */
export async function checkWish(
  deps: Deps,
  wish: PlaceOrderWish,
  buyer: Buyer,
  request: PlaceOrderRequest,
): Promise<{ cart: QuotedCart } | PlaceOrderProblem> {
  const shipping = { country: wish.shipTo.country, option: wish.shippingOption }
  const [quoted, isPayable] = await Promise.all([
    askCart(deps.cart, shipping, request),
    'guest' in buyer || withSpan('validate-user', {}, () => ownsCard(deps, buyer, request)),
  ])
  if ('problem' in quoted) return quoted
  const { cart } = quoted
  if (!cart || cart.lines.length === 0) return { problem: 'cart empty' }
  const { total } = cart.totals
  if (
    cart.id !== wish.cartId ||
    cart.version !== wish.cartVersion ||
    !sameMoney(fromWire(total), fromWire(wish.expectedTotal))
  ) {
    return { problem: 'cart changed', cartVersion: cart.version, total }
  }
  // All that the cart shows is ordered, or nothing: who agreed to this version has seen the mark on that line.
  const unsold = cart.lines.find((line) => !line.forSale)
  if (unsold) return { problem: 'not for sale', variantId: unsold.variant.id }
  if (!isPayable) return { problem: 'payment method unusable' }
  const lines = await withSpan('check-inventory', {}, () => shortLines(deps.inventory, cart, request))
  return lines.length > 0 ? { problem: 'out of stock', lines } : { cart }
}

const ownsCard = async (
  { payments }: Deps,
  { customerId, paymentMethodId }: { customerId: string; paymentMethodId: string },
  request: PlaceOrderRequest,
): Promise<boolean> => (await askPaymentMethods(payments, customerId, request)).includes(paymentMethodId)

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
