import {
  addMoney,
  isWithinPrices,
  type Money,
  multiplyMoney,
  percentOf,
  sameMoney,
  subtractMoney,
  zero,
} from '@micromart/money'
import { type Cart, currencyOf } from './cart.ts'
import { type Coupon, discountOf, refusalOf, sum } from './coupons/coupon.ts'
import { type Offer, priceIn } from './offer.ts'
import { type ShippingOption, shippingOptions, type Tariff } from './tariffs/shipping.ts'

export type NotForSaleReason = 'ARCHIVED' | 'NOT_YET_SOLD' | 'OTHER_CURRENCY' | 'TOO_DEAR'

export interface PricedLine {
  id: string
  variantId: string
  productId: string
  sku: string
  quantity: number
  title: string
  unitPrice: Money
  lineTotal: Money
  /** Of all its pieces. What states no weight adds none: nobody pays for one that nobody has stated. */
  weightGrams: number
  /** The price when it was added, if it has changed since. */
  priceWas: Money | null
  /** Why it cannot be bought: it is shown then, but not counted. Null when it can. */
  notForSaleBecause: NotForSaleReason | null
}

export interface PricedCart {
  currency: string
  lines: readonly PricedLine[]
  /** Null when it gives nothing just now. It is remembered all the same, and counts again once it does. */
  coupon: Coupon | null
}

export interface Totals {
  subtotal: Money
  discount: Money
  shipping: Money
  tax: Money
  total: Money
  /** The way of shipping that they count; null when none was asked for. */
  shippingOption: ShippingOption | null
}

/** What an empty cart shows its zeros in. */
const currencyOfNothing = 'EUR'

/**
 * A cart at today's prices.
 * @param last the currency that an empty cart had before.
 */
export function price(
  cart: Cart,
  offers: ReadonlyMap<string, Offer>,
  coupon: Coupon | null,
  { now, last }: { now: Date; last: string | null },
): PricedCart {
  const currency = currencyOf(cart) ?? last ?? currencyOfNothing
  const lines = cart.lines.flatMap((line): PricedLine[] => {
    const offer = offers.get(line.variantId)
    if (!offer) return []
    const unitPrice = priceIn(offer, currency) ?? line.added
    return [
      {
        id: line.id,
        variantId: line.variantId,
        productId: offer.productId,
        sku: offer.sku,
        quantity: line.quantity,
        title: offer.title,
        unitPrice,
        lineTotal: multiplyMoney(unitPrice, line.quantity),
        weightGrams: (offer.weightGrams ?? 0) * line.quantity,
        priceWas: sameMoney(unitPrice, line.added) ? null : line.added,
        notForSaleBecause: notForSaleReason(offer, currency),
      },
    ]
  })
  return { currency, lines, coupon: refusalOf(coupon, sellable(lines), now) === null ? coupon : null }
}

function notForSaleReason(offer: Offer, currency: string): NotForSaleReason | null {
  if (offer.status === 'ARCHIVED') return 'ARCHIVED'
  if (offer.status === 'DRAFT') return 'NOT_YET_SOLD'
  const price = priceIn(offer, currency)
  if (!price) return 'OTHER_CURRENCY'
  return isWithinPrices(price) ? null : 'TOO_DEAR'
}

/** The lines that count. */
export const sellable = (lines: readonly PricedLine[]): PricedLine[] =>
  lines.filter((line) => line.notForSaleBecause === null)

/** What a parcel with all that counts weighs. */
export const weightOf = (lines: readonly PricedLine[]): number =>
  sellable(lines).reduce((grams, line) => grams + line.weightGrams, 0)

/** The ways to send this cart by a tariff of its currency, at what they cost with its coupon: one for free shipping is for the cheapest. */
export function shippingFor({ lines, coupon, currency }: PricedCart, tariff: Tariff): ShippingOption[] {
  const options = shippingOptions(tariff, { goods: sum(sellable(lines), currency), grams: weightOf(lines) })
  if (coupon?.kind !== 'FREE_SHIPPING') return options
  const cheapest = options.toSorted((a, b) => Number(a.price.minor - b.price.minor))[0]
  return options.map((option) => (option === cheapest ? { ...option, price: zero(currency) } : option))
}

/**
 * Without a destination and a way to get there, shipping and tax are left out. Tax is on everything that is paid for. Where
 * there is nothing to send, sending it costs nothing.
 */
export function totals(cart: PricedCart, to: { taxRate: number; shipping: ShippingOption } | null): Totals {
  const goods = sellable(cart.lines)
  const subtotal = sum(goods, cart.currency)
  const discount = discountOf(cart.coupon, goods, cart.currency)
  const shipping = to && goods.length > 0 ? to.shipping.price : zero(cart.currency)
  const net = addMoney(subtractMoney(subtotal, discount), shipping)
  const tax = to ? percentOf(net, to.taxRate) : zero(cart.currency)
  return { subtotal, discount, shipping, tax, total: addMoney(net, tax), shippingOption: to?.shipping ?? null }
}
