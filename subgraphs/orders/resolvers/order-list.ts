import { may } from '@micromart/auth'
import { connection, id, instant, pageOf } from '@micromart/pagination'
import { forbidden, requirePrincipal } from '@micromart/service'
import { z } from 'zod'
import type { Context } from '../deps.ts'
import type { OrderConnectionResolvers, UserResolvers } from '../generated.ts'
import type { OrderConnection as OrderConnectionParent } from '../mappers.ts'
import { countOrders, listKeyOf, listOrders, type OrderFilter } from '../projections/order-list-store.ts'

const key = z.tuple([instant, id('ord')])

interface ListArguments {
  first?: number | null
  after?: string | null
  oldestFirst?: boolean
}

/** A page of a list of orders. Throws BAD_USER_INPUT for a size or a cursor that is none. */
export async function orderPage(
  { deps: { db } }: Context,
  filter: OrderFilter,
  { oldestFirst = false, ...args }: ListArguments,
  fallback: number,
): Promise<OrderConnectionParent> {
  const page = { ...pageOf(args, { fallback, key }), oldestFirst }
  return { ...connection(await listOrders(db, filter, page), page, listKeyOf), filter }
}

export const OrderConnection: OrderConnectionResolvers = {
  totalCount: ({ filter }, _args, { deps }) => countOrders(deps.db, filter),
}

export const User: UserResolvers = {
  __resolveReference: ({ id }) => ({ id }),

  orders({ id }, args, context) {
    const principal = requirePrincipal(context)
    if (principal.userId !== id && !may(principal, 'orders:read')) throw forbidden()
    return orderPage(context, { customerId: id, status: args.status }, args, 10)
  },
}
