import { connection, id, pageOf, text } from '@micromart/pagination'
import { z } from 'zod'
import type { QueryResolvers, StockSort } from '../generated.ts'
import { isByLeft, listStock, type StockKey, stockKeyOf } from '../stock-list-store.ts'

const pieces = z.number().int().min(-2_147_483_648).max(2_147_483_647)

function keyOf(sort: StockSort): z.ZodType<StockKey> {
  if (sort === 'MADE') return z.tuple([id('var')])
  return isByLeft(sort) ? z.tuple([pieces, id('var')]) : z.tuple([text, id('var')])
}

export const Query: QueryResolvers = {
  async stockLevels(_parent, args, context) {
    const { db, clock } = context.deps
    const sort = args.sort ?? 'MADE'
    const page = pageOf(args, { fallback: 50, key: keyOf(sort) })
    const levels = await listStock(db, { page, lowOnly: args.lowOnly ?? false, sort }, clock())
    return connection(levels, page, (level) => stockKeyOf(sort, level))
  },
}
