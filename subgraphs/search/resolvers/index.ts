import type { Db } from '../index-store.ts'
import { product } from './product.ts'
import { query } from './query.ts'

export const resolvers = (db: Db) => ({ Query: query(db), Product: product })
