import { connection, id, pageOf } from '@micromart/pagination'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { QueryResolvers } from '../generated.ts'
import { listStock } from '../list-stock.ts'
import type { InventoryDb } from '../store.ts'
import { requireStaff } from './staff.ts'

interface Parts {
  db: Kysely<InventoryDb>
  clock: () => Date
}

export const query = ({ db, clock }: Parts): QueryResolvers => ({
  async stockLevels(_, args, context) {
    requireStaff(context)
    const page = pageOf(args, { fallback: 50, key: z.tuple([id('var')]) })
    const rows = await listStock(db, { page, lowOnly: args.lowOnly ?? false }, clock())
    return connection(rows, page, (row) => [row.variantId])
  },
})
