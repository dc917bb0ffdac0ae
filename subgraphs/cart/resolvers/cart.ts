import { toWire } from '@micromart/money'
import { isCountry } from '@micromart/postal-address'
import { badUserInput, requireService } from '@micromart/service'
import type { Shop } from '../change-cart.ts'
import type { CartLineResolvers, CartResolvers, CartTotalsResolvers, ShippingOptionResolvers } from '../generated.ts'
import { shippingFor, totals } from '../pricing.ts'
import type { CartView } from '../view.ts'
import { ownCart } from './query.ts'

export const cart = (shop: Shop): CartResolvers => ({
  async __resolveReference({ id }, context) {
    const own = await ownCart(shop, context)
    return own?.id === id ? own : null
  },

  lines: ({ lines }) => [...lines],
  coupon: ({ coupon }) => coupon?.code ?? null,
  shippingOptions: (parent, { country }) => shippingFor(parent, existing(country)),

  totals(parent, { shipTo, shippingOption }) {
    if (shipTo != null) existing(shipTo)
    if (shipTo == null || shippingOption == null) return totals(parent, null)
    return totals(parent, { country: shipTo, shipping: chosen(parent, shipTo, shippingOption) })
  },
})

export const cartLine: CartLineResolvers = {
  unitPrice: ({ unitPrice }) => toWire(unitPrice),
  lineTotal: ({ lineTotal }) => toWire(lineTotal),
  priceWas: ({ priceWas }) => priceWas && toWire(priceWas),
  variant: ({ variantId }) => ({ id: variantId }),
  sku({ sku }, _, context) {
    requireService(context)
    return sku
  },
}

export const cartTotals: CartTotalsResolvers = {
  subtotal: ({ subtotal }) => toWire(subtotal),
  discount: ({ discount }) => toWire(discount),
  shipping: ({ shipping }) => toWire(shipping),
  tax: ({ tax }) => toWire(tax),
  total: ({ total }) => toWire(total),
}

export const shippingOption: ShippingOptionResolvers = {
  price: ({ price }) => toWire(price),
}

function existing(country: string): string {
  if (!isCountry(country)) throw badUserInput(`There is no country ${country}.`)
  return country
}

function chosen(parent: CartView, country: string, id: string) {
  const option = shippingFor(parent, country).find((each) => each.id === id)
  if (!option) throw badUserInput('There is no such shipping option for that country.')
  return option
}
