import type { OwnResolvers } from '@micromart/service'
import type { Resolvers } from '../generated.ts'
import { CatalogImport } from './catalog-import.ts'
import { Category } from './category.ts'
import { Mutation } from './mutation.ts'
import { Product } from './product.ts'
import { Query } from './query.ts'
import { Variant } from './variant.ts'
import { WithdrawnVariant } from './withdrawn-variant.ts'

export const resolvers: OwnResolvers<Resolvers> = {
  Query,
  Mutation,
  Product,
  Variant,
  Category,
  WithdrawnVariant,
  CatalogImport,
}
