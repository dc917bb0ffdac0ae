import type { VariantResolvers } from '../generated.ts'
import { availability, available, shownAtMost } from '../stock.ts'
import { maySeeExactStock } from './may-see.ts'

export const Variant: VariantResolvers = {
  __resolveReference: ({ id }) => ({ id }),

  async availability({ id }, _args, { loaders }) {
    const level = await loaders.stock.load(id)
    return level && availability(level)
  },

  async available({ id }, _args, context) {
    const level = await context.loaders.stock.load(id)
    if (!level) return null
    return maySeeExactStock(context) ? available(level) : Math.min(available(level), shownAtMost)
  },

  stock: ({ id }, _args, { loaders }) => loaders.stock.load(id),
}
