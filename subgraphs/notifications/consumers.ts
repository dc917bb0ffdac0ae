import { type Consumer, consumer, type MessagingTables } from '@micromart/messaging'
import { erasedOf } from '@micromart/service'
import { aboutAccount, aboutCancelled, aboutOrder, aboutPayment, aboutStock, moneyAfter } from './decide.ts'
import type { Deps } from './deps.ts'
import { notify, sayFarewell } from './notify.ts'
import { keepCustomer, keepMoney, keepOrder, readOrder } from './order-store.ts'
import { keepRecipient, staffIds } from './recipient-store.ts'
import type { Tables } from './tables.ts'
import { queueDeliveries } from './webhooks/queue-deliveries.ts'

/** What the shop's events mean to people, and to webhooks. */
export const consumers = (deps: Deps): Consumer<Tables & MessagingTables>[] => [
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
    async handle(message, trx) {
      if (message.type === 'order.placed') await keepOrder(trx, message)
      if (message.type === 'order.adopted') await keepCustomer(trx, message.data.orderId, message.data.customerId)
      const money = moneyAfter(message)
      if (money) await keepMoney(trx, message.data.orderId, money)
      const notice =
        message.type === 'order.cancelled'
          ? aboutCancelled(message, await readOrder(trx, message.data.orderId))
          : aboutOrder(message)
      if (notice) await notify(trx, deps, { message, notice, userIds: [message.data.customerId] })
      await queueDeliveries(trx, deps, message)
    },
  }),
  consumer('payments.events', {
    async handle(message, trx) {
      const notice = aboutPayment(message)
      if (notice) {
        // A payment stays the guest's by name when an account has adopted the order.
        const order = await readOrder(trx, message.data.orderId)
        await notify(trx, deps, { message, notice, userIds: [order?.customerId ?? message.data.customerId] })
      }
      await queueDeliveries(trx, deps, message)
    },
  }),
  consumer('inventory.events', {
    gaps: 'accept',
    async handle(message, trx) {
      const notice = aboutStock(message)
      if (notice) await notify(trx, deps, { message, notice, userIds: await staffIds(trx) })
      await queueDeliveries(trx, deps, message)
    },
  }),
  consumer('products.events', { gaps: 'accept', handle: (message, trx) => queueDeliveries(trx, deps, message) }),
]
