import type { OwnResolvers } from '@micromart/service'
import type { Resolvers } from '../generated.ts'
import { Mutation } from './mutation.ts'
import { Product } from './product.ts'
import { Query } from './query.ts'
import { StockLevel } from './stock-level.ts'
import { Variant } from './variant.ts'

export const resolvers: OwnResolvers<Resolvers> = {
  Query,
  Mutation,
  Variant,
  Product,
  StockLevel,
}
