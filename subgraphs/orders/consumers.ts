import { type Consumer, type MessagingTables, Unprocessable } from '@micromart/messaging'
import { failpoint } from '@micromart/service'
import { hear } from './checkout.ts'
import type { SagaInput } from './checkout-saga.ts'
import { failpoints } from './failpoints.ts'
import { holdCheckout, type Recording, recordCheckout } from './record-checkout.ts'
import type { OrdersTables } from './tables.ts'

/** Inventory's and payments' replies drive the checkout saga. */
export function consumers(recording: Recording): Consumer<OrdersTables & MessagingTables, 'orders.replies'>[] {
  return [
    {
      topics: ['orders.replies'],
      async handle(reply, trx) {
        const held = await holdCheckout(trx, reply.data.orderId)
        if (!held) throw new Unprocessable(`${reply.type} about ${reply.data.orderId}, which is no order`)
        await recordCheckout(trx, held, hear(held, reply as SagaInput), recording)
        failpoint(failpoints.beforeSagaCommit)
      },
      committed: () => failpoint(failpoints.afterSagaCommit),
    },
  ]
}
