import { formatDecimal, toWire } from '@micromart/money'
import type { ShippingRateResolvers } from '../generated.ts'
import { zones } from '../tariffs/shipping.ts'

export const ShippingRate: ShippingRateResolvers = {
  zone: ({ place }) => zones.find((zone) => zone === place) ?? null,
  country: ({ place }) => (zones.some((zone) => zone === place) ? null : place),
  price: ({ cost }) => (cost && 'price' in cost ? toWire(cost.price) : null),
  percent: ({ cost }) => (cost && 'share' in cost ? formatDecimal(BigInt(cost.share), 2) : null),
  offered: ({ cost }) => cost !== null,
  changedBy: ({ changedBy }) => (changedBy === null ? null : { id: changedBy }),
}
