import { isId } from '@micromart/ids'
import { requirePrincipal } from '@micromart/service'
import type { QueryResolvers } from '../generated.ts'
import { readOrderNumber } from '../order-number.ts'
import { orderById, orderByNumber } from '../projections/order-list-store.ts'
import { maySee } from './may-see.ts'
import { orderPage } from './order-list.ts'

// Somebody else's order is null, as one that does not exist is.
export const Query: QueryResolvers = {
  async order(_parent, { id }, context) {
    requirePrincipal(context)
    const order = isId('ord', id) ? await orderById(context.deps.db, id) : null
    return order && maySee(context, order, 'orders:read') ? order : null
  },

  async orderByNumber(_parent, { number: said }, context) {
    requirePrincipal(context)
    const number = readOrderNumber(said)
    const order = number === null ? null : await orderByNumber(context.deps.db, number)
    return order && maySee(context, order, 'orders:read') ? order : null
  },

  orders: (_parent, args, context) => orderPage(context, { status: args.status }, args, 20),
}
