import type { StockLevelResolvers } from '../generated.ts'
import { levelId } from '../stock.ts'

export const StockLevel: StockLevelResolvers = {
  id: ({ variantId }) => levelId(variantId),
  variant: ({ variantId }) => ({ id: variantId }),
}
