import { toWire } from '@micromart/money'
import { isCountry } from '@micromart/postal-address'
import { badUserInput } from '@micromart/service'
import type { CartResolvers, CartTotalsResolvers, ShippingOptionResolvers } from '../generated.ts'
import { shippingFor, totals } from '../pricing.ts'
import { chosenOption, type ShippingOption as Option, optionId } from '../tariffs/shipping.ts'

export const Cart: CartResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.ownCart.load(id),

  lines: ({ lines }) => [...lines],
  coupon: ({ coupon }) => coupon?.code ?? null,

  async shippingOptions(parent, { country }, { loaders }) {
    return shippingFor(parent, await loaders.tariff(existing(country, 'country'), parent.currency))
  },

  async totals(parent, { shipTo, shippingOption }, { loaders }) {
    if (shipTo != null) existing(shipTo, 'shipTo')
    if (shipTo == null || shippingOption == null) return totals(parent, null)
    const tariff = await loaders.tariff(shipTo, parent.currency)
    return totals(parent, { ...tariff, shipping: chosen(shippingFor(parent, tariff), shippingOption) })
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

function existing(country: string, argument: string): string {
  if (!isCountry(country)) throw badUserInput('That is no country code such as "DE".', argument)
  return country
}

function chosen(options: readonly Option[], wanted: string): Option {
  if (options.length === 0) throw badUserInput('Nothing that we offer can carry this cart there.', 'shipTo')
  const option = chosenOption(options, wanted)
  if (!option) throw badUserInput('There is no such way of shipping there.', 'shippingOption')
  return option
}
