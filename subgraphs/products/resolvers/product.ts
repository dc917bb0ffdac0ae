import { fromWire } from '@micromart/money'
import type { ProductResolvers } from '../generated.ts'
import type { Product as Parent } from '../mappers.ts'

export const Product: ProductResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.productById.load(id),
  id: ({ productId }) => productId,
  description: ({ description }) => description ?? null,
  brand: ({ brand }) => brand ?? null,
  image: ({ media }) => media[0] ?? null,
  async categories({ categories }, _args, { loaders }) {
    const found = await Promise.all(categories.map(({ categoryId }) => loaders.categoryById.load(categoryId)))
    return found.filter((category) => category !== null)
  },
  variants: (product) => product.variants.map((variant) => ({ variant, product })),
  priceRange: ({ variants }) => priceRange(variants),
}

/** The lowest and the highest price; a product's prices share a currency. */
function priceRange(variants: Parent['variants']) {
  const prices = variants.map(({ price }) => ({ price, minor: fromWire(price).minor }))
  const [cheapest, ...others] = prices.sort((a, b) => (a.minor < b.minor ? -1 : a.minor > b.minor ? 1 : 0))
  if (!cheapest) return null
  return { min: cheapest.price, max: (others.at(-1) ?? cheapest).price }
}
