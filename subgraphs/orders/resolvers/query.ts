import { isId } from '@micromart/ids'
import { emailKey } from '@micromart/input'
import { badUserInput, requirePrincipal, requireService } from '@micromart/service'
import type { QueryResolvers } from '../generated.ts'
import { contactOf } from '../guests/contact-store.ts'
import { readOrderNumber } from '../placing/order-number.ts'
import { orderById, orderByNumber } from '../projections/order-list-store.ts'
import { sagaSteps, stuckSagas } from '../saga/saga-health-store.ts'
import { unfinishedSagas } from '../saga/saga-store.ts'
import { maySee, requireViewer } from './may-see.ts'
import { orderPage } from './order-list.ts'

// Somebody else's order is null, as one that does not exist is.
export const Query: QueryResolvers = {
  async order(_parent, { id }, context) {
    requireViewer(context)
    const order = isId('ord', id) ? await orderById(context.deps.db, id) : null
    return order && maySee(context, order, 'orders:read') ? order : null
  },

  async orderByNumber(_parent, { number: said }, context) {
    requirePrincipal(context)
    const number = readOrderNumber(said)
    const order = number === null ? null : await orderByNumber(context.deps.db, number)
    return order && maySee(context, order, 'orders:read') ? order : null
  },

  orders(_parent, { status, placedFrom, placedBefore, sort, ...page }, context) {
    if (placedFrom && placedBefore && placedFrom > placedBefore)
      throw badUserInput('"placedFrom" is later than "placedBefore".', 'placedFrom')
    return orderPage(context, { status, placedFrom, placedBefore }, { ...page, oldestFirst: sort === 'OLDEST' }, 20)
  },

  guestOrders: (_parent, { email, ...page }, context) =>
    orderPage(context, { guest: emailKey(email.trim()) }, page, 20),

  async orderSagas(_parent, _args, { deps: { db, clock }, loaders }) {
    const [{ count, oldestMs }, steps, stuck] = await Promise.all([unfinishedSagas(db), sagaSteps(db), stuckSagas(db)])
    return {
      count,
      oldestAt: count > 0 ? new Date(clock().getTime() - oldestMs) : null,
      steps,
      stuck: await Promise.all(
        stuck.map(async ({ orderId, ...saga }) => ({ ...saga, order: await loaders.order.load(orderId) })),
      ),
    }
  },

  async guestContact(_parent, { orderId }, context) {
    requireService(context)
    const { db, guestSecrets } = context.deps
    const order = isId('ord', orderId) ? await orderById(db, orderId) : null
    const contact = order && (await contactOf(db, orderId))
    const orderToken = order && guestSecrets.tokenOf(order)
    return contact && orderToken ? { ...contact, orderToken } : null
  },
}
