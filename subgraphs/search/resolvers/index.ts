import type { Resolvers } from '../generated.ts'
import { Product } from './product.ts'
import { Query } from './query.ts'

export const resolvers: Omit<Resolvers, 'DateTime' | 'Decimal' | 'CurrencyCode' | 'CountryCode'> = { Query, Product }
