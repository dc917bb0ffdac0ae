import { isStaff } from '@micromart/auth'
import { isId } from '@micromart/ids'
import { forbidden, requirePrincipal, subgraphUnavailable } from '@micromart/service'
import { type ChangeOrderResult, changeOrder } from '../change-order.ts'
import { type Context, maySee } from '../context.ts'
import type { OrderCommand } from '../decide.ts'
import type { MutationResolvers } from '../generated.ts'
import { textFault } from '../input-faults.ts'
import type { Order } from '../order.ts'
import { placeOrder } from '../place-order.ts'
import { shipmentFault } from '../shipment-fault.ts'
import { SiblingUnavailable } from '../siblings.ts'
import { changed, invalidInput, refusal } from './problems.ts'

const longestReason = 1_000

export const Mutation: MutationResolvers = {
  async placeOrder(_parent, { input }, context) {
    const principal = requirePrincipal(context)
    const outcome = await placeOrder(context.counter, input, { ...context, principal }).catch((error) => {
      if (!(error instanceof SiblingUnavailable)) throw error
      context.log.warn({ err: error }, 'an order could not be taken')
      throw subgraphUnavailable('Orders cannot be taken just now. Nothing was charged: try again with the same key.')
    })
    if ('refused' in outcome) return refusal(outcome)
    return { __typename: 'OrderPlaced', order: outcome.order, replayed: outcome.replayed }
  },

  async cancelOrder(_parent, { id }, context) {
    const { userId } = requirePrincipal(context)
    const result = await change(context, id, (order) => {
      const reason = order.customerId === userId ? 'CUSTOMER_REQUEST' : 'STAFF_REQUEST'
      return { type: 'cancel', reason }
    })
    return changed(result, id)
  },

  async requestReturn(_parent, { id, reason }, context) {
    requirePrincipal(context)
    const fault = textFault(reason, ['reason'], { longest: longestReason, multiline: true })
    if (fault) return invalidInput(fault)
    return changed(await change(context, id, () => ({ type: 'request return', reason: reason.trim() })), id)
  },

  async shipOrder(_parent, { input: { id, carrier, trackingNumber } }, context) {
    requireStaff(context)
    const fault = shipmentFault({ carrier, trackingNumber })
    if (fault) return invalidInput(fault)
    const parcel = { carrier: carrier.trim(), trackingNumber: trackingNumber.trim() }
    return changed(await change(context, id, () => ({ type: 'ship', ...parcel, at: now(context) })), id)
  },

  async markDelivered(_parent, { id }, context) {
    requireStaff(context)
    return changed(await change(context, id, () => ({ type: 'mark delivered', at: now(context) })), id)
  },

  async receiveReturn(_parent, { id }, context) {
    requireStaff(context)
    return changed(await change(context, id, () => ({ type: 'receive return' })), id)
  },
}

/** Throws UNAUTHENTICATED or FORBIDDEN. */
function requireStaff(context: Context): void {
  if (!isStaff(requirePrincipal(context))) throw forbidden()
}

const now = ({ counter }: Context) => counter.clock().toISOString()

/** Changes an order that the caller may see; any other is missing. */
async function change(
  context: Context,
  id: string,
  commandFor: (order: Order) => OrderCommand,
): Promise<ChangeOrderResult> {
  if (!isId('ord', id)) return 'missing'
  const { counter } = context
  return changeOrder(counter.db, counter, id, (order) => (maySee(context, order) ? commandFor(order) : null))
}
