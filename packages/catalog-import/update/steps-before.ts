import { editionOf } from '@micromart/input'
import type { DetailsInput } from '../shop-port.ts'
import { pathOf, type StandingProduct, type StandingVariant } from '../standing-product.ts'
import type { Difference } from './differences.ts'
import type { Step } from './journal.ts'

/** The same for the same move of the same import, so that a lost answer counts nothing twice. */
export const stockKey = (importId: string, { variant, from, to }: Extract<Difference, { kind: 'stock' }>) =>
  `catalog-${importId}-${variant.id}-${from}-${to}`

/** What a product is said to be, as much of it as an import may change. */
export type Details = Pick<DetailsInput, 'name' | 'description' | 'brand' | 'categoryIds' | 'media'>
export const detailFields = ['name', 'description', 'brand', 'categoryIds', 'media'] as const

/** Names what a field holds: the same for what the shop makes one of. */
export function editionOfField(details: Details, field: (typeof detailFields)[number]): string {
  const text = (sent: string | null | undefined) => sent?.normalize('NFC').trim() || null
  if (field === 'categoryIds') return editionOf(details.categoryIds)
  if (field === 'media') return editionOf((details.media ?? []).map(({ url, alt }) => [url.trim(), text(alt)]))
  return editionOf(text(details[field]))
}

/** What stands there, in the form in which it is changed. */
export const detailsOfStanding = ({ name, description, brand, categories, media }: StandingProduct) => ({
  ...{ name, description, brand, media },
  categoryIds: categories.map(({ id }) => id),
})

interface Changing {
  standing: StandingProduct
  differences: readonly Difference[]
  /** How its texts, pictures and categories shall be, of what is changed of them. */
  details: Details | undefined
}

/** What stands there now, of what is going to be changed, and what is going to be made of it. */
export function stepsBefore({ standing, differences, details }: Changing, importId: string): Step[] {
  const productId = standing.id
  const of = ({ id: variantId, sku }: StandingVariant) => ({ variantId, productId, sku })
  return [
    ...(details ? [detailsStep(standing, details)] : []),
    ...differences.flatMap((one): Step[] => {
      switch (one.kind) {
        case 'price': {
          const { price, compareAtPrice } = one.variant
          const after = { price: one.price, compareAtPrice: one.compareAtPrice }
          return [{ did: 'price', ...of(one.variant), price, compareAtPrice, after }]
        }
        case 'further price': {
          const { from, to: after } = one
          const before = from && { price: from.price, compareAtPrice: from.compareAtPrice }
          return [{ did: 'further price', ...of(one.variant), currency: after.price.currency, before, after }]
        }
        case 'stock':
          return [{ did: 'stock', ...of(one.variant), key: stockKey(importId, one), by: one.to - one.from }]
        case 'weight':
          return [{ did: 'weight', ...of(one.variant), before: one.variant.weightGrams, after: one.to }]
        case 'gtin':
          return [{ did: 'gtin', ...of(one.variant), before: one.variant.gtin, after: one.to }]
        case 'values':
          return [{ did: 'values', productId, option: one.option, added: [...one.added] }]
        case 'new variant':
          return [{ did: 'new variant', productId, sku: one.variant.sku, selection: one.variant.selection }]
        case 'status':
          return [{ did: 'status', productId, before: one.from, after: one.to }]
        default:
          return []
      }
    }),
  ]
}

function detailsStep(standing: StandingProduct, details: Details): Step {
  const fields = detailFields.filter((field) => details[field] !== undefined)
  const before = detailsOfStanding(standing)
  return {
    did: 'details',
    productId: standing.id,
    before: Object.fromEntries(fields.map((field) => [field, before[field]])),
    after: Object.fromEntries(fields.map((field) => [field, editionOfField(details, field)])),
    ...(fields.includes('categoryIds') && { shelves: shelvesOf(standing) }),
  }
}

/** The categories that a product stands in, by their names. */
export const shelvesOf = ({ categories }: StandingProduct): string =>
  categories.map((one) => pathOf(one).join(' > ')).join('; ')
