import type { ShippingMethodResolvers } from '../generated.ts'

export const ShippingMethod: ShippingMethodResolvers = {
  changedBy: ({ changedBy }) => (changedBy === null ? null : { id: changedBy }),
}
