import type { IdSource } from '@micromart/ids'
import type { PlaceOrderWish } from '../input.ts'
import type { Placed } from '../order.ts'
import type { QuotedCart } from '../peers/cart.ts'

interface Draft {
  orderId: string
  number: string
  customerId: string
  /** With at least one line; all of its lines are ordered. */
  cart: QuotedCart
  wish: PlaceOrderWish
  paymentMethodId: string
  at: Date
  newId: IdSource
}

/** An order with the amounts that the cart has quoted; nothing of it is taken from the client's own arithmetic. */
export function draftOrder({ orderId, number, customerId, cart, wish, paymentMethodId, at, newId }: Draft): Placed {
  const { shippingOption, ...amounts } = cart.totals
  return {
    orderId,
    number,
    customerId,
    cartId: cart.id,
    cartVersion: cart.version,
    coupon: cart.coupon,
    lines: cart.lines.map(({ id, sku, title, quantity, unitPrice, lineTotal, variant }) => ({
      lineId: newId('lin'),
      cartLineId: id,
      variantId: variant.id,
      sku,
      title,
      quantity,
      unitPrice,
      lineTotal,
    })),
    shipTo: wish.shipTo,
    shippingOption: shippingOption.code,
    paymentMethodId,
    ...amounts,
    placedAt: at.toISOString(),
  }
}
