import type { Message } from '@micromart/events'
import { type Consumer, consumer, type MessagingTables, type Ready } from '@micromart/messaging'
import { erasedOf } from '@micromart/service'
import { aboutAccount, aboutCancelled, aboutOrder, aboutPayment, aboutStock, moneyAfter } from './decide.ts'
import type { Deps } from './deps.ts'
import { notify, sayFarewell } from './notify.ts'
import { keepCustomer, keepMoney, keepOrder, readOrder } from './order-store.ts'
import { keepRecipient, staffIds } from './recipient-store.ts'
import type { Tables, Trx } from './tables.ts'
import { queueDeliveries } from './webhooks/queue-deliveries.ts'

/** What the shop's events mean to people, and to webhooks. */
export const consumers = (deps: Deps): Consumer<Tables & MessagingTables>[] => {
  /** What one means to people, in its own trace, and then to webhooks, what all do. */
  const alsoToWebhooks =
    <M extends Message>(toPeople: (message: M, trx: Trx) => Promise<void>) =>
    async (ready: readonly Ready<M>[], trx: Trx) => {
      for (const { message, within } of ready) await within(() => toPeople(message, trx))
      await queueDeliveries(trx, deps, ready)
    }
  return [
    consumer('users.events', {
      gaps: 'accept',
      async handle(message, trx) {
        const { userId } = message.data
        // The account may be gone by now, as when the log is read again.
        if ((await erasedOf(trx, [userId])).size === 0) await keepRecipient(trx, message)
        if (message.type === 'user.erased') await sayFarewell(trx, deps, message)
        const notice = aboutAccount(message)
        if (notice) await notify(trx, deps, { message, notice, userIds: [userId] })
      },
    }),
    consumer('orders.events', {
      patient: true,
      handleAll: alsoToWebhooks(async (message, trx) => {
        if (message.type === 'order.placed') await keepOrder(trx, message)
        if (message.type === 'order.adopted') await keepCustomer(trx, message.data.orderId, message.data.customerId)
        const money = moneyAfter(message)
        if (money) await keepMoney(trx, message.data.orderId, money)
        const notice =
          message.type === 'order.cancelled'
            ? aboutCancelled(message, await readOrder(trx, message.data.orderId))
            : aboutOrder(message)
        if (notice) await notify(trx, deps, { message, notice, userIds: [message.data.customerId] })
      }),
    }),
    consumer('payments.events', {
      patient: true,
      handleAll: alsoToWebhooks(async (message, trx) => {
        const notice = aboutPayment(message)
        if (notice) {
          // A payment stays the guest's by name when an account has adopted the order.
          const order = await readOrder(trx, message.data.orderId)
          await notify(trx, deps, { message, notice, userIds: [order?.customerId ?? message.data.customerId] })
        }
      }),
    }),
    consumer('inventory.events', {
      gaps: 'accept',
      patient: true,
      handleAll: alsoToWebhooks(async (message, trx) => {
        const notice = aboutStock(message)
        if (notice) await notify(trx, deps, { message, notice, userIds: await staffIds(trx) })
      }),
    }),
    consumer('products.events', {
      gaps: 'accept',
      patient: true,
      handleAll: (ready, trx) => queueDeliveries(trx, deps, ready),
    }),
  ]
}
