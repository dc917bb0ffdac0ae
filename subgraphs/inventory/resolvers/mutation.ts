import type { IdSource } from '@micromart/ids'
import type { Kysely } from 'kysely'
import { adjustStock } from '../adjust-stock.ts'
import type { MutationResolvers } from '../generated.ts'
import { setReorderPoint } from '../set-reorder-point.ts'
import type { InventoryDb } from '../store.ts'
import { requireStaff } from './staff.ts'

interface Parts {
  db: Kysely<InventoryDb>
  clock: () => Date
  newId: IdSource
}

export const mutation = ({ db, ...occasion }: Parts): MutationResolvers => ({
  adjustStock: (_, { input }, context) => adjustStock(db, input, requireStaff(context).userId, occasion),

  setReorderPoint(_, args, context) {
    requireStaff(context)
    return setReorderPoint(db, args, occasion)
  },
})
