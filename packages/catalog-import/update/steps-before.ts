import type { Difference } from './differences.ts'
import type { Step } from './journal.ts'
import type { Mending } from './mend-products.ts'

/** The same for the same move of the same import, so that a lost answer counts nothing twice. */
export const stockKey = (importId: string, { variant, from, to }: Extract<Difference, { kind: 'stock' }>) =>
  `catalog-${importId}-${variant.id}-${from}-${to}`

/** What stands there now, of what is going to be changed. */
export function stepsBefore({ standing, differences }: Mending, importId: string): Step[] {
  const fields = new Set(differences.flatMap((one) => (one.kind === 'details' ? [one.field] : [])))
  const { id, name, description, brand, categories, media } = standing
  const before = {
    ...(fields.has('name') && { name }),
    ...(fields.has('description') && { description }),
    ...(fields.has('brand') && { brand }),
    ...(fields.has('categories') && { categoryIds: categories.map((one) => one.id) }),
    ...(fields.has('media') && { media }),
  }
  return [
    ...(fields.size > 0 ? [{ did: 'details', productId: id, before } as const] : []),
    ...differences.flatMap((one): Step[] => {
      if (one.kind === 'price') {
        const { id: variantId, price, compareAtPrice } = one.variant
        return [{ did: 'price', variantId, price, compareAtPrice }]
      }
      if (one.kind === 'further price') {
        const { variant, from: standing, to } = one
        return [{ did: 'further price', variantId: variant.id, currency: to.price.currency, before: standing }]
      }
      if (one.kind === 'stock')
        return [{ did: 'stock', key: stockKey(importId, one), variantId: one.variant.id, by: one.to - one.from }]
      if (one.kind === 'weight') return [{ did: 'weight', variantId: one.variant.id, before: one.variant.weightGrams }]
      if (one.kind === 'values') return [{ did: 'values', productId: id, option: one.option, added: [...one.added] }]
      if (one.kind === 'new variant') {
        const { sku, selection } = one.variant
        return [{ did: 'new variant', sku, productId: id, selection }]
      }
      return one.kind === 'status' ? [{ did: 'status', productId: id, before: one.from }] : []
    }),
  ]
}
