import type { ProductSnapshot } from '@micromart/events'
import { newId } from '@micromart/ids'

/** A product of one variant, as its events carry it. */
export function sampleProduct(variantId: string): ProductSnapshot {
  const at = '2026-01-01T00:00:00.000Z'
  return {
    productId: newId('prd'),
    name: 'Brass lantern',
    slug: 'brass-lantern',
    status: 'ACTIVE',
    categories: [],
    options: [],
    media: [],
    variants: [
      {
        variantId,
        sku: `SKU-${variantId}`,
        title: 'One',
        selection: [],
        price: { amount: '1.00', currency: 'EUR' },
      },
    ],
    createdAt: at,
    updatedAt: at,
  }
}
