import { isStaff } from '@micromart/auth'
import { toWire, zero } from '@micromart/money'
import type { Context } from '../context.ts'
import type { OrderResolvers } from '../generated.ts'
import { refundable as leftOf } from '../payment.ts'
import { visible } from './payment.ts'

export const Order: OrderResolvers<Context> = {
  async payment({ id, customerId }, _args, context) {
    if (!mayAsk(customerId, context)) return null
    return visible(await context.loaders.paymentOfOrder.load(id), context)
  },
  async refundable({ id, customerId, total }, _args, context) {
    if (!mayAsk(customerId, context)) return null
    const payment = visible(await context.loaders.paymentOfOrder.load(id), context)
    if (payment) return toWire(leftOf(payment))
    return total ? toWire(zero(total.currency)) : null
  },
}

function mayAsk(customerId: string | undefined, { principal }: Context): boolean {
  return isStaff(principal) || (principal !== null && principal.userId === customerId)
}
