import { isStaff } from '@micromart/auth'
import { connection, pageOf } from '@micromart/pagination'
import { badUserInput, forbidden, requirePrincipal } from '@micromart/service'
import type { Context } from '../context.ts'
import type { OrderConnectionResolvers, UserResolvers } from '../generated.ts'
import type { OrderConnection as OrderConnectionParent } from '../mappers.ts'
import { countOrders, listKey, listOrders, type OrderFilter } from '../projections/find-orders.ts'

interface ListArguments {
  first?: number | null
  after?: string | null
}

/** A page of a list of orders. Throws BAD_USER_INPUT for a size or a cursor that is none. */
export async function orderPage(
  { counter: { db } }: Context,
  filter: OrderFilter,
  args: ListArguments,
  fallback: number,
): Promise<OrderConnectionParent> {
  const page = pageOf(args, { fallback, keyParts: 2 })
  if (page.after && !isListKey(page.after)) throw badUserInput('That cursor is not one of ours.')
  const orders = await listOrders(db, filter, page)
  return { ...connection(orders, page, listKey, (order) => order), filter }
}

function isListKey([placedAt, orderId]: (string | number)[]): boolean {
  return (
    typeof placedAt === 'string' &&
    !Number.isNaN(Date.parse(placedAt)) &&
    typeof orderId === 'string' &&
    /^\w+$/.test(orderId)
  )
}

export const OrderConnection: OrderConnectionResolvers = {
  totalCount: ({ filter }, _args, { counter }) => countOrders(counter.db, filter),
}

export const User: UserResolvers = {
  __resolveReference: ({ id }) => ({ id }),

  orders({ id }, args, context) {
    const principal = requirePrincipal(context)
    if (principal.userId !== id && !isStaff(principal)) throw forbidden()
    return orderPage(context, { customerId: id, status: args.status }, args, 10)
  },
}
