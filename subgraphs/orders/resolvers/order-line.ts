import type { OrderLineResolvers } from '../generated.ts'

export const OrderLine: OrderLineResolvers = {
  id: ({ lineId }) => lineId,
  variant: ({ variantId }) => ({ id: variantId }),
}
