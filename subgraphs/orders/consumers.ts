import { type Consumer, consumer, type MessagingTables, Unprocessable } from '@micromart/messaging'
import { failpoint } from '@micromart/service'
import { hear } from './checkout.ts'
import type { Deps } from './deps.ts'
import { failpoints } from './failpoints.ts'
import { noteAdoption } from './guests/adoption-store.ts'
import type { OrdersMeasure } from './metrics.ts'
import type { Order } from './order.ts'
import { type CheckoutStep, type HeldCheckout, holdCheckouts, recordCheckouts, stepOf } from './record-checkout.ts'
import type { Tables } from './tables.ts'

/** What may mean that an account has confirmed an address; users is asked whether it has. */
const confirming = ['user.registered', 'user.email_verified', 'user.profile_changed']

/**
 * What orders listens to: inventory's and payments' replies, which drive the checkout saga, and accounts that may adopt what
 * guests have placed.
 */
export function consumers(deps: Deps, confirmed: OrdersMeasure['confirmed']): Consumer<Tables & MessagingTables>[] {
  /** By the reply that had them confirmed, until that is committed. */
  const news = new WeakMap<object, Order>()
  return [
    consumer(['inventory.replies', 'payments.replies', 'orders.replies'], {
      async handleAll(replies, trx) {
        const held = await holdCheckouts(
          trx,
          replies.map(({ message }) => message.data.orderId),
        )
        const changes = new Map<string, { before: HeldCheckout; steps: CheckoutStep[] }>()
        for (const { message: reply, within } of replies) {
          const { orderId } = reply.data
          const before = held.get(orderId)
          if (!before) throw new Unprocessable(`${reply.type} about ${orderId}, which is no order`)
          const change = changes.get(orderId) ?? { before, steps: [] }
          const now = change.steps.at(-1) ?? before
          const step = within(() => stepOf(hear(now, reply)))
          if (now.order.status === 'PLACED' && step.order.status === 'CONFIRMED') news.set(reply, step.order)
          changes.set(orderId, { before, steps: [...change.steps, step] })
        }
        await recordCheckouts(trx, deps, [...changes.values()])
        failpoint(failpoints.beforeSagaCommit)
      },
      committed(reply) {
        const order = news.get(reply)
        if (order) confirmed(order, deps.clock())
        failpoint(failpoints.afterSagaCommit)
      },
    }),
    consumer('users.events', {
      gaps: 'accept',
      async handle({ type, data }, trx) {
        if (confirming.includes(type)) await noteAdoption(trx, data.userId, deps.clock())
      },
    }),
  ]
}
