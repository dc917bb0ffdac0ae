import type { DataOf, ProductSnapshot } from '@micromart/events'
import { newId } from '@micromart/ids'
import type { CartView } from '../cart-view-store.ts'

const at = '2026-01-01T00:00:00.000Z'

/** Somebody signed in who has no cart yet. */
export const someone = () => ({ userId: newId('usr') })

/** What a test says of a product with one variant; its variant is called Brass. */
export interface Told {
  name?: string
  amount?: string
  currency?: string
  status?: ProductSnapshot['status']
  weightGrams?: number
}

/** A product as its events carry it. */
export function sampleProduct(
  { productId, variantId }: { productId: string; variantId: string },
  { name = 'Lantern', amount = '19.90', currency = 'EUR', status = 'ACTIVE', weightGrams }: Told = {},
): ProductSnapshot {
  const price = { amount, currency }
  const variant = { variantId, sku: `SKU-${variantId}`, title: 'Brass', selection: [], price, weightGrams }
  const rest = { slug: productId, categories: [], options: [], media: [], createdAt: at, updatedAt: at }
  return { productId, name, status, variants: [variant], ...rest }
}

/** That all of a cart was ordered, with the coupon in it. */
export function samplePlaced(cart: CartView, orderId: string): DataOf<'orders.events', 'order.placed'> {
  const nothing = { amount: '0.00', currency: 'EUR' }
  return {
    orderId,
    number: 'MM-7F3K-22',
    customerId: newId('usr'),
    cartId: cart.id,
    cartVersion: cart.version,
    coupon: cart.coupon?.code ?? null,
    lines: cart.lines.map(({ id, variantId, sku, title, quantity }) => ({
      lineId: newId('lin'),
      cartLineId: id,
      variantId,
      sku,
      title,
      quantity,
      unitPrice: nothing,
      lineTotal: nothing,
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
