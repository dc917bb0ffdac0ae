import { connection, id, pageOf } from '@micromart/pagination'
import { z } from 'zod'
import type { QueryResolvers } from '../generated.ts'
import { listStock } from '../stock-store.ts'

const key = z.tuple([id('var')])

export const Query: QueryResolvers = {
  async stockLevels(_parent, args, context) {
    const { db, clock } = context.deps
    const page = pageOf(args, { fallback: 50, key })
    const levels = await listStock(db, { page, lowOnly: args.lowOnly ?? false }, clock())
    return connection(levels, page, ({ variantId }) => [variantId])
  },
}
