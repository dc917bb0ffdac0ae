import type { DataOf, ProductSnapshot } from '@micromart/events'
import { newId } from '@micromart/ids'
import { toWire } from '@micromart/money'
import type { CartView } from '../cart-view-store.ts'
import type { NewCoupon } from '../coupons/coupon.ts'
import type { Cost, Tariff } from '../tariffs/shipping.ts'

const at = '2026-01-01T00:00:00.000Z'

/** Somebody signed in who has no cart yet. */
export const someone = () => ({ userId: newId('usr') })

/** What a test says of a product with one variant; its variant is called Brass. */
export interface Told {
  name?: string
  amount?: string
  currency?: string
  /** Amounts in further currencies, by their codes. */
  further?: Record<string, string>
  status?: ProductSnapshot['status']
  weightGrams?: number
}

/** A product as its events carry it. */
export function sampleProduct(
  { productId, variantId }: { productId: string; variantId: string },
  { name = 'Lantern', amount = '19.90', currency = 'EUR', further = {}, status = 'ACTIVE', weightGrams }: Told = {},
): ProductSnapshot {
  const price = { amount, currency }
  const prices = Object.entries(further).map(([code, each]) => ({ price: { amount: each, currency: code } }))
  const own = { variantId, sku: `SKU-${variantId}`, title: 'Brass', selection: [], price, weightGrams }
  const variant = { ...own, ...(prices.length > 0 && { prices }) }
  const rest = { slug: productId, categories: [], options: [], media: [], createdAt: at, updatedAt: at }
  return { productId, name, status, variants: [variant], ...rest }
}

const taxRates: Record<string, number> = { DE: 1_900, FR: 2_000, FI: 2_550, SE: 2_500 }

/** What sending costs by pigeon, which carries 2 kg, and by donkey, which carries 20; in euros and yen, and a share of anything else. */
export function sampleTariff(country: string, currency: string): Tariff {
  const rate = (method: string, place: string, upToGrams: number, cost: Cost) => ({
    method,
    place,
    currency: 'price' in cost ? cost.price.currency : null,
    upToGrams,
    cost,
    estimate: 3,
  })
  const priced = (method: string, place: string, upToGrams: number, minor: bigint) =>
    ['EUR', 'JPY'].map((paid) => rate(method, place, upToGrams, { price: { minor, currency: paid } }))
  const rates = [
    ...priced('pigeon', 'HOME', 2_000, 490n),
    ...priced('pigeon', 'UNION', 2_000, 990n),
    ...priced('pigeon', 'WORLD', 2_000, 3_200n),
    ...priced('donkey', 'HOME', 20_000, 1_470n),
    ...priced('donkey', 'HOME', 2_000, 590n),
    ...priced('donkey', 'UNION', 20_000, 2_970n),
    ...priced('donkey', 'WORLD', 20_000, 9_900n),
    ...['HOME', 'UNION', 'WORLD'].map((place) => rate('pigeon', place, 2_000, { share: 1_200 })),
    ...['HOME', 'UNION', 'WORLD'].map((place) => rate('donkey', place, 20_000, { share: 2_000 })),
  ]
  const methods = [
    { code: 'pigeon', name: 'Pigeon' },
    { code: 'donkey', name: 'Donkey' },
  ]
  return { country, currency, methods, rates, taxRate: taxRates[country] ?? 0 }
}

/** A coupon that takes 5 % off, less what a test says of it. */
export const sampleCoupon = (code: string, limits: Partial<NewCoupon> = {}): NewCoupon => ({
  id: newId('cpn'),
  createdAt: new Date(at),
  code,
  kind: 'PERCENT',
  basisPoints: 500,
  minimum: null,
  productIds: null,
  expiresAt: null,
  mostRedemptions: null,
  mostPerCustomer: null,
  ...limits,
})

/** That all of a cart was ordered, with the coupon in it. */
export function samplePlaced(cart: CartView, orderId: string): DataOf<'orders.events', 'order.placed'> {
  const nothing = { amount: '0.00', currency: 'EUR' }
  return {
    orderId,
    number: 'MM-7F3K-22',
    customerId: cart.userId ?? newId('gst'),
    cartId: cart.id,
    cartVersion: cart.version,
    coupon: cart.coupon?.code ?? null,
    lines: cart.lines.map(({ id, variantId, sku, title, quantity, unitPrice, lineTotal }) => ({
      lineId: newId('lin'),
      cartLineId: id,
      variantId,
      sku,
      title,
      quantity,
      unitPrice: toWire(unitPrice),
      lineTotal: toWire(lineTotal),
    })),
    shipTo: { name: 'Ada Quist', line1: 'Kanalstrasse 7', city: 'Berlin', postalCode: '10115', country: 'DE' },
    shippingOption: 'standard',
    paymentMethodId: 'pme_visa',
    subtotal: nothing,
    discount: nothing,
    shipping: nothing,
    tax: nothing,
    total: nothing,
    placedAt: at,
  }
}

/** Where requests come from. */
export const somewhere = '192.0.2.7'
