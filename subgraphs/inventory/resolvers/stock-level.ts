import type { StockLevelResolvers } from '../generated.ts'

export const StockLevel: StockLevelResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
}
