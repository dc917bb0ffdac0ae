import type { OwnResolvers } from '@micromart/service'
import type { Resolvers } from '../generated.ts'
import { Product } from './product.ts'
import { Query } from './query.ts'
import { SearchConnection } from './search-connection.ts'

export const resolvers: OwnResolvers<Resolvers> = { Query, SearchConnection, Product }
