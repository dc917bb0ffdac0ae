import { type Consumer, consumer, type MessagingTables, Unprocessable } from '@micromart/messaging'
import { failpoint } from '@micromart/service'
import { hear } from './checkout.ts'
import type { Deps } from './deps.ts'
import { failpoints } from './failpoints.ts'
import { holdCheckout, recordCheckout } from './record-checkout.ts'
import type { Tables } from './tables.ts'

/** What orders listens to: inventory's and payments' replies drive the checkout saga. */
export const consumers = (deps: Deps): Consumer<Tables & MessagingTables>[] => [
  consumer(['inventory.replies', 'payments.replies', 'orders.replies'], {
    async handle(reply, trx) {
      const held = await holdCheckout(trx, reply.data.orderId)
      if (!held) throw new Unprocessable(`${reply.type} about ${reply.data.orderId}, which is no order`)
      await recordCheckout(trx, deps, held, hear(held, reply))
      failpoint(failpoints.beforeSagaCommit)
    },
    committed: () => failpoint(failpoints.afterSagaCommit),
  }),
]
