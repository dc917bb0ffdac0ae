import type { Scope } from '@micromart/auth'
import { readInput } from '@micromart/input'
import { requirePrincipal, SiblingUnavailable, subgraphUnavailable } from '@micromart/service'
import { changeOrder } from '../change-order.ts'
import { CollectionUnderWay } from '../collect-payment.ts'
import type { OrderCommand } from '../decide.ts'
import type { Context } from '../deps.ts'
import type { MutationResolvers } from '../generated.ts'
import { adoptOrders } from '../guests/adopt-orders.ts'
import { parcelInput, returnInput, writeOffInput } from '../input.ts'
import { writeNote } from '../notes/write-note.ts'
import type { Order } from '../order.ts'
import { placeOrder } from '../placing/place-order.ts'
import type { Problem } from '../problem.ts'
import { receiveReturn } from '../receive-return.ts'
import type { OrderView } from '../record-checkout.ts'
import { retryPayment } from '../retry-payment.ts'
import { shipOrder } from '../ship-order.ts'
import { maySee, requireViewer, viewerOf } from './may-see.ts'
import { answerTo } from './problems.ts'

export const Mutation: MutationResolvers = {
  async placeOrder(_parent, { input }, context) {
    if (!input.guest) requirePrincipal(context, 'order as a guest: say "guest"')
    else if (context.cartToken === null) requirePrincipal(context, "send the guest's cart token as x-cart-token")
    const { deps, gone } = context
    const outcome = await deps
      .admit(() => placeOrder(deps, input, context), gone)
      .catch((error) => {
        if (!(error instanceof SiblingUnavailable)) throw error
        context.log.warn({ err: error }, 'an order could not be taken')
        throw subgraphUnavailable('Orders cannot be taken just now. Nothing was charged: try again with the same key.')
      })
    if ('problem' in outcome) return answerTo(outcome)
    const orderToken = context.deps.guestSecrets.tokenOf(outcome.order)
    return { __typename: 'OrderPlaced', ...outcome, orderToken }
  },

  async cancelOrder(_parent, { id }, context) {
    requireViewer(context)
    const reasonFor = (order: Order) => (viewerOf(context, order).isOwner ? 'CUSTOMER_REQUEST' : 'STAFF_REQUEST')
    return changed(await change(context, id, 'orders:write', (order) => ({ type: 'cancel', reason: reasonFor(order) })))
  },

  async requestReturn(_parent, { id, reason }, context) {
    requireViewer(context)
    const read = readInput(returnInput, { reason })
    if ('problem' in read) return answerTo(read)
    return changed(await change(context, id, 'orders:write', () => ({ type: 'request return', ...read.value })))
  },

  async claimOrders(_parent, _args, context) {
    const { userId } = requirePrincipal(context)
    const claimed = await adoptOrders(context.deps, userId, context).catch((error) => {
      if (!(error instanceof SiblingUnavailable)) throw error
      context.log.warn({ err: error }, 'an address cannot be looked up')
      throw subgraphUnavailable('Your address cannot be looked up just now. Try again in a moment.')
    })
    return 'problem' in claimed ? answerTo(claimed) : { __typename: 'OrdersClaimed', ...claimed }
  },

  async shipOrder(_parent, { input: { id, ...parcel } }, context) {
    const read = readInput(parcelInput, parcel)
    if ('problem' in read) return answerTo(read)
    return changed(await collected(shipOrder(context.deps, id, read.value)))
  },

  async retryPayment(_parent, { input }, context) {
    const outcome = await collected(retryPayment(context.deps, input, context)).catch((error) => {
      if (!(error instanceof SiblingUnavailable)) throw error
      context.log.warn({ err: error }, 'a card cannot be checked')
      throw subgraphUnavailable('The card cannot be checked just now. Nothing was charged: try again.')
    })
    return changed(outcome)
  },

  async writeOffPayment(_parent, { input: { id, reason } }, context) {
    const read = readInput(writeOffInput, { reason })
    if ('problem' in read) return answerTo(read)
    const command = { type: 'write off payment', ...read.value, at: now(context) } as const
    return changed(await change(context, id, 'payments:write', () => command))
  },

  async addOrderNote(_parent, { input }, context) {
    return changed(await writeNote(context.deps, requirePrincipal(context).userId, input))
  },

  async markDelivered(_parent, { id }, context) {
    return changed(await change(context, id, 'orders:write', () => ({ type: 'mark delivered', at: now(context) })))
  },

  async receiveReturn(_parent, { id }, context) {
    return changed(await receiveReturn(context.deps, id, context))
  },
}

const now = ({ deps }: Context) => deps.clock().toISOString()

/** Changes an order of the caller's, or any for whoever holds that scope; another is missing. */
const change = (context: Context, id: string, scope: Scope, commandFor: (order: Order) => OrderCommand) =>
  changeOrder(context.deps, id, (order) => (maySee(context, order, scope) ? commandFor(order) : null))

const changed = <P extends Problem>(outcome: { order: OrderView } | P) =>
  'problem' in outcome ? answerTo(outcome) : { __typename: 'OrderChanged' as const, ...outcome }

/** What became of an order's money, which may take longer than anybody waits. */
const collected = <T>(outcome: Promise<T>): Promise<T> =>
  outcome.catch((error) => {
    if (!(error instanceof CollectionUnderWay)) throw error
    throw subgraphUnavailable('The payment is being collected. Ask again to hear how it ended.')
  })
