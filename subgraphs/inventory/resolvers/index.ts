import type { Resolvers } from '../generated.ts'
import { Mutation } from './mutation.ts'
import { Product } from './product.ts'
import { Query } from './query.ts'
import { StockLevel } from './stock-level.ts'
import { Variant } from './variant.ts'

export const resolvers: Omit<Resolvers, 'DateTime' | 'Decimal' | 'CurrencyCode' | 'CountryCode'> = {
  Query,
  Mutation,
  Variant,
  Product,
  StockLevel,
}
