import { isStaff } from '@micromart/auth'
import type { Context } from '../context.ts'
import type { ProductResolvers, StockLevelResolvers, VariantResolvers } from '../generated.ts'
import { availability, available, shownAtMost } from '../stock.ts'
import { requireStaff } from './staff.ts'

/** Sibling services decide by the exact number and staff work with it; what shoppers are told is capped. */
const seesAll = ({ caller, principal }: Context) => caller === 'service' || isStaff(principal)

export const variant: VariantResolvers = {
  __resolveReference: ({ id }) => ({ id }),

  async availability({ id }, _, { stock }) {
    const level = await stock.load(id)
    return level && availability(level)
  },

  async available({ id }, _, context) {
    const level = await context.stock.load(id)
    if (!level) return null
    return seesAll(context) ? available(level) : Math.min(available(level), shownAtMost)
  },

  stock({ id }, _, context) {
    requireStaff(context)
    return context.stock.load(id)
  },
}

export const product: ProductResolvers = {
  __resolveReference: ({ id, ...rest }) => ({ id, ...rest }),

  async inStock({ variants }, _, { stock }) {
    if (!variants) return null
    const levels = await Promise.all(variants.map(({ id }) => stock.load(id)))
    if (levels.some((level) => level && available(level) > 0)) return true
    // Of a variant that is not known yet nobody can say that it is gone.
    return levels.includes(null) ? null : false
  },
}

export const stockLevel: StockLevelResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
}
