import { isId } from '@micromart/ids'
import { badUserInput, notFound } from '@micromart/service'
import type { Context } from '../deps.ts'
import { followOrder, type OrderUpdate } from '../follow-order.ts'
import type { SubscriptionResolvers } from '../generated.ts'
import { orderById } from '../projections/order-list-store.ts'
import type { OrderView } from '../record-checkout.ts'
import { maySee, requireViewer } from './may-see.ts'

export const Subscription: SubscriptionResolvers = {
  orderUpdated: {
    subscribe: (_parent, { id, after }, context) => begin(context, id, after),
    resolve: (update: OrderUpdate) => update,
  },
}

/**
 * Without `after` only what happens from now on. Throws NOT_FOUND for an order that is missing or somebody else's,
 * with the same words.
 */
async function begin(context: Context, id: string, after: number | null | undefined) {
  requireViewer(context)
  if (after != null && after < 0) throw badUserInput('"after" must not be below 0.', 'after')
  const order = isId('ord', id) ? await orderById(context.deps.db, id) : null
  const seen = (now: OrderView) => maySee(context, now, 'orders:read')
  if (!order || !seen(order)) throw notFound('There is no such order.')
  return followOrder(context.deps, { id, after: after ?? order.version, maySee: seen })
}
