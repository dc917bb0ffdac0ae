import { isId } from '@micromart/ids'
import { toWire, zero } from '@micromart/money'
import { maySeeThingsOf } from '@micromart/service'
import { leftToRefund } from '../actions/attempt.ts'
import type { Context } from '../deps.ts'
import type { OrderResolvers } from '../generated.ts'
import type { Order as OrderParent } from '../mappers.ts'
import { visible } from './may-see.ts'

export const Order: OrderResolvers = {
  __resolveReference: (reference) => reference,

  payment: (order, _args, context) => paymentOf(order, context),

  async refundable(order, _args, context) {
    const payment = await paymentOf(order, context)
    if (payment) return toWire(leftToRefund(payment))
    return mayAsk(order, context) && order.total ? toWire(zero(order.total.currency)) : null
  },
}

const mayAsk = ({ customerId, openedByToken }: OrderParent, context: Context) =>
  openedByToken === true || (customerId !== undefined && maySeeThingsOf(customerId, context, 'payments:read'))

/**
 * Seen by those who may see the order, as whoever refers to it says, and the payment, as we know. A guest's stays theirs, whoever
 * has the order by now or its token: of that only orders knows.
 */
async function paymentOf(order: OrderParent, context: Context) {
  const payment = mayAsk(order, context) ? await context.loaders.paymentOfOrder.load(order.id) : null
  return payment && isId('gst', payment.customerId) ? payment : visible(context, payment)
}
