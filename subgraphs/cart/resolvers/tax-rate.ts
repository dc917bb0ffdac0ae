import { formatDecimal } from '@micromart/money'
import type { TaxRateResolvers } from '../generated.ts'

export const TaxRate: TaxRateResolvers = {
  percent: ({ basisPoints }) => formatDecimal(BigInt(basisPoints), 2),
  changedBy: ({ changedBy }) => (changedBy === null ? null : { id: changedBy }),
}
