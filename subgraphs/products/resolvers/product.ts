import { pricesOf } from '@micromart/events'
import { fromWire } from '@micromart/money'
import { currencyArgument } from '@micromart/service'
import type { ProductResolvers } from '../generated.ts'
import type { Product as Parent } from '../mappers.ts'
import { editionOfProduct } from '../product.ts'

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
  edition: ({ categories, description = null, brand = null, media, ...rest }) =>
    editionOfProduct({
      ...{ ...rest, description, brand },
      categoryIds: categories.map(({ categoryId }) => categoryId),
      media: media.map(({ url, alt = null }) => ({ url, alt })),
    }),
  priceRange: ({ variants }, { currency }) => priceRange(variants, currencyArgument(currency, 'currency')),
}

/** The lowest and the highest price of those in a currency, or of the variants' own, which share one, where there is none in that. */
function priceRange(variants: Parent['variants'], currency: string | null) {
  const asked = variants.flatMap(pricesOf).filter(({ price }) => price.currency === currency)
  const shown = asked.length > 0 ? asked : variants
  const prices = shown.map(({ price }) => ({ price, minor: fromWire(price).minor }))
  const [cheapest, ...others] = prices.sort((a, b) => (a.minor < b.minor ? -1 : a.minor > b.minor ? 1 : 0))
  if (!cheapest) return null
  return { min: cheapest.price, max: (others.at(-1) ?? cheapest).price }
}
