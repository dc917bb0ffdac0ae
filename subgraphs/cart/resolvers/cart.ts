import { toWire } from '@micromart/money'
import { isCountry } from '@micromart/postal-address'
import { badUserInput } from '@micromart/service'
import type { CartView } from '../cart-view-store.ts'
import type { CartResolvers, CartTotalsResolvers, ShippingOptionResolvers } from '../generated.ts'
import { shippingFor, totals } from '../pricing.ts'
import { chosenOption, optionId } from '../shipping.ts'

export const Cart: CartResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.ownCart.load(id),

  lines: ({ lines }) => [...lines],
  coupon: ({ coupon }) => coupon?.code ?? null,
  shippingOptions: (parent, { country }) => shippingFor(parent, existing(country)),

  totals(parent, { shipTo, shippingOption }) {
    if (shipTo != null) existing(shipTo)
    if (shipTo == null || shippingOption == null) return totals(parent, null)
    return totals(parent, { country: shipTo, shipping: chosen(parent, shipTo, shippingOption) })
  },
}

export const CartTotals: CartTotalsResolvers = {
  subtotal: ({ subtotal }) => toWire(subtotal),
  discount: ({ discount }) => toWire(discount),
  shipping: ({ shipping }) => toWire(shipping),
  tax: ({ tax }) => toWire(tax),
  total: ({ total }) => toWire(total),
}

export const ShippingOption: ShippingOptionResolvers = {
  id: optionId,
  price: ({ price }) => toWire(price),
}

function existing(country: string): string {
  if (!isCountry(country)) throw badUserInput(`There is no country ${country}.`)
  return country
}

function chosen(parent: CartView, country: string, id: string) {
  const option = chosenOption(shippingFor(parent, country), id)
  if (!option) throw badUserInput('There is no such way of shipping there.')
  return option
}
