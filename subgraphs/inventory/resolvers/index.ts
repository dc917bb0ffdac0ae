import type { IdSource } from '@micromart/ids'
import type { Kysely } from 'kysely'
import type { InventoryDb } from '../store.ts'
import { mutation } from './mutation.ts'
import { query } from './query.ts'
import { product, stockLevel, variant } from './variant.ts'

interface Parts {
  db: Kysely<InventoryDb>
  clock: () => Date
  newId: IdSource
}

export const resolvers = (parts: Parts) => ({
  Query: query(parts),
  Mutation: mutation(parts),
  Variant: variant,
  Product: product,
  StockLevel: stockLevel,
})
