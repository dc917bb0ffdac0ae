import type { Message, MessageOn } from '@micromart/events'
import { type Consumer, consumer, type MessagingTables, type Ready } from '@micromart/messaging'
import { erasedOf } from '@micromart/service'
import { aboutAccount, aboutCancelled, aboutOrder, aboutPayment, aboutStock } from './decide.ts'
import type { Deps } from './deps.ts'
import type { Notice } from './notification.ts'
import { notify, sayFarewell, type Telling } from './notify.ts'
import { keepCustomer, keepMoney, keepOrders, readOrder } from './order-store.ts'
import { keepRecipient, staffIds } from './recipient-store.ts'
import type { Tables, Trx } from './tables.ts'
import { queueDeliveries } from './webhooks/queue-deliveries.ts'

/** What the shop's events mean to people, and to webhooks. */
export const consumers = (deps: Deps): Consumer<Tables & MessagingTables>[] => {
  /** What they mean to people, each in its own trace, and then to webhooks, what all do. */
  const alsoToWebhooks =
    <M extends Message>(toPeople: (ready: readonly Ready<M>[], trx: Trx) => Promise<Telling[]>) =>
    async (ready: readonly Ready<M>[], trx: Trx) => {
      await notify(trx, deps, await toPeople(ready, trx))
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
        if (notice) await notify(trx, deps, [{ message, notice, userIds: [userId] }])
      },
    }),
    consumer('orders.events', {
      patient: true,
      handleAll: alsoToWebhooks(async (ready, trx) => {
        const messages = ready.map(({ message }) => message)
        await keepOrders(trx, messages)
        await keepMoney(trx, messages)
        const tellings: Telling[] = []
        for (const { message, within } of ready) {
          const notice = await within(() => noticeOf(message, trx))
          if (notice) tellings.push({ message, notice, userIds: [message.data.customerId], within })
        }
        return tellings
      }),
    }),
    consumer('payments.events', {
      patient: true,
      handleAll: alsoToWebhooks(async (ready, trx) => {
        const tellings: Telling[] = []
        for (const { message, within } of ready) {
          const notice = aboutPayment(message)
          if (!notice) continue
          // A payment stays the guest's by name when an account has adopted the order.
          const order = await readOrder(trx, message.data.orderId)
          tellings.push({ message, notice, userIds: [order?.customerId ?? message.data.customerId], within })
        }
        return tellings
      }),
    }),
    consumer('inventory.events', {
      gaps: 'accept',
      patient: true,
      handleAll: alsoToWebhooks(async (ready, trx) => {
        const told = ready.flatMap(({ message, within }) => {
          const notice = aboutStock(message)
          return notice ? [{ message, notice, within }] : []
        })
        if (told.length === 0) return []
        const userIds = await staffIds(trx)
        return told.map((each) => ({ ...each, userIds }))
      }),
    }),
    consumer('products.events', {
      gaps: 'accept',
      patient: true,
      handleAll: (ready, trx) => queueDeliveries(trx, deps, ready),
    }),
  ]
}

/** What an order's event means to its customer. */
async function noticeOf(message: MessageOn<'orders.events'>, trx: Trx): Promise<Notice | null> {
  const { orderId, customerId } = message.data
  if (message.type === 'order.adopted') await keepCustomer(trx, orderId, customerId)
  return message.type === 'order.cancelled'
    ? aboutCancelled(message, await readOrder(trx, orderId))
    : aboutOrder(message)
}
