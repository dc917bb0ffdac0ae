import type { DataOf, ProductSnapshot } from '@micromart/events'

export interface Sample {
  /** A name of the test's own, such as `p1`; see `productId`. */
  id: string
  name: string
  brand?: string
  price?: string
  currency?: string
  /** Amounts in further currencies, by their codes. */
  further?: Record<string, string>
  sizes?: string[]
  /** The trade number of each of `sizes`. */
  gtins?: string[]
  category?: [root: string, leaf: string]
  status?: ProductSnapshot['status']
  description?: string
  /** The name of what `sizes` are values of; `Size` without one. */
  option?: string
}

/** The id of the product that a test calls so: `p1` is the first. */
export const productId = (name: string) => `prd_${name.slice(1).padStart(32, '0')}`

/** What a test calls the product of that id. */
export const nameOf = (id: string) => `p${Number(id.slice(4))}`

/** A product as its events carry it; each size is a variant, named such as `p1-S`. */
export function sampleProduct(sample: Sample): ProductSnapshot {
  const {
    id,
    name,
    brand,
    price = '10.00',
    currency = 'EUR',
    further = {},
    sizes = ['One'],
    status = 'ACTIVE',
    option = 'Size',
  } = sample
  const [root, leaf] = sample.category ?? ['home', 'light']
  return {
    productId: productId(id),
    name,
    slug: id,
    description: sample.description ?? null,
    brand: brand ?? null,
    status,
    categories: [{ categoryId: leaf, name: leaf, slug: leaf, path: [root, leaf] }],
    options: [{ name: option, values: sizes }],
    media: [{ url: `/pictures/${id}.svg` }],
    variants: sizes.map((size, nth) => ({
      variantId: `${id}-${size}`,
      sku: `${id}-${size}`,
      gtin: sample.gtins?.[nth],
      title: size,
      selection: [{ option, value: size }],
      price: { amount: price, currency },
      prices: Object.entries(further).map(([code, amount]) => ({ price: { amount, currency: code } })),
    })),
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  }
}

/** An order of one piece of each variant. */
export function sampleOrder(orderId: string, variantIds: readonly string[]): DataOf<'orders.events', 'order.placed'> {
  const nothing = { amount: '0.00', currency: 'EUR' }
  const line = { quantity: 1, unitPrice: nothing, lineTotal: nothing }
  return {
    ...{ orderId, number: 'MM-7F3K-22', customerId: 'usr_1', cartId: 'crt_1', cartVersion: 1 },
    lines: variantIds.map((variantId) => ({
      ...{ lineId: `lin_${variantId}`, cartLineId: `lin_${variantId}`, variantId, sku: variantId, title: variantId },
      ...line,
    })),
    shipTo: { name: '', line1: '', city: '', postalCode: '', country: 'DE' },
    ...{ shippingOption: 'standard', paymentMethodId: 'pme_visa', placedAt: '2026-01-01T00:00:00.000Z' },
    ...{ subtotal: nothing, discount: nothing, shipping: nothing, tax: nothing, total: nothing },
  }
}
