import type { ProductResolvers } from '../generated.ts'
import { available } from '../stock.ts'

export const Product: ProductResolvers = {
  __resolveReference: ({ id, ...rest }) => ({ id, ...rest }),

  async inStock({ variants }, _args, { loaders }) {
    if (!variants) return null
    const levels = await Promise.all(variants.map(({ id }) => loaders.stock.load(id)))
    if (levels.some((level) => level && available(level) > 0)) return true
    // Of a variant that is not known yet nobody can say that it is gone.
    return levels.includes(null) ? null : false
  },
}
