import { isId } from '@micromart/ids'
import { requirePrincipal, requireStaff } from '@micromart/service'
import type { QueryResolvers } from '../generated.ts'
import { orderById, orderByNumber } from '../projections/order-list-store.ts'
import { maySee } from './may-see.ts'
import { orderPage } from './order-list.ts'

const numberPattern = /^MM-[0-9A-Z]{4}-[0-9A-Z]{2}$/

// Somebody else's order is null, as one that does not exist is.
export const Query: QueryResolvers = {
  async order(_parent, { id }, context) {
    requirePrincipal(context)
    const order = isId('ord', id) ? await orderById(context.deps.db, id) : null
    return order && maySee(context, order) ? order : null
  },

  async orderByNumber(_parent, { number }, context) {
    requirePrincipal(context)
    const spoken = number.trim().toUpperCase()
    const order = numberPattern.test(spoken) ? await orderByNumber(context.deps.db, spoken) : null
    return order && maySee(context, order) ? order : null
  },

  orders(_parent, args, context) {
    requireStaff(context)
    return orderPage(context, { status: args.status }, args, 20)
  },
}
