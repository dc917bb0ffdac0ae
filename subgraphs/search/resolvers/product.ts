import { pageSize } from '@micromart/pagination'
import type { ProductResolvers } from '../generated.ts'
import type { Hit } from '../hits/hit-store.ts'
import type { Product as ProductParent } from '../mappers.ts'

/** The part of a product that this index answers for; the rest is a hop to products. */
export const productOf = ({ productId, name, slug, image }: Hit): ProductParent => ({
  id: productId,
  name,
  slug,
  image,
})

export const Product: ProductResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  async related({ id }, { first }, { loaders }) {
    const hits = await loaders.related(pageSize(first, 6)).load(id)
    return hits.map(productOf)
  },
}
