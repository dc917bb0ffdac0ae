import type { Message } from '@micromart/events'
import type { IdSource } from '@micromart/ids'
import type { Consumer, MessagingTables } from '@micromart/messaging'
import { currentTraceparent, withSpan } from '@micromart/telemetry'
import type { Transaction } from 'kysely'
import { keepOrder, keepRecipient, staffIds } from './copies.ts'
import { aboutAccount, aboutOrder, aboutPayment, aboutStock } from './decide.ts'
import type { Notice } from './notification.ts'
import { notify } from './notify.ts'
import type { Tables } from './tables.ts'

type Trx = Transaction<Tables & MessagingTables>

/** What the shop's events mean to people. */
export function consumers({
  clock,
  newId,
}: {
  clock: () => Date
  newId: IdSource
}): Consumer<Tables & MessagingTables>[] {
  const tell = (message: Message, trx: Trx, userIds: readonly string[], notice: Notice | null, address?: string) => {
    if (!notice || userIds.length === 0) return
    return withSpan('send-notification', { attributes: { 'notification.topic': notice.topic } }, () => {
      const occasion = {
        messageId: message.id,
        traceparent: currentTraceparent() ?? message.traceparent,
        at: clock(),
        newId,
      }
      return notify(trx, userIds, notice, occasion, address)
    })
  }

  return [
    {
      topics: ['users.events'],
      gaps: 'accept',
      async handle(message, trx) {
        if (message.topic !== 'users.events') return
        await keepRecipient(trx, message)
        const { userId, email } = message.data
        await tell(message, trx, [userId], aboutAccount(message), email)
      },
    },
    {
      topics: ['orders.events'],
      async handle(message, trx) {
        if (message.topic !== 'orders.events') return
        if (message.type === 'order.placed') await keepOrder(trx, message)
        await tell(message, trx, [message.data.customerId], aboutOrder(message))
      },
    },
    {
      topics: ['payments.events'],
      async handle(message, trx) {
        if (message.topic !== 'payments.events') return
        await tell(message, trx, [message.data.customerId], aboutPayment(message))
      },
    },
    {
      topics: ['inventory.events'],
      gaps: 'accept',
      async handle(message, trx) {
        if (message.topic !== 'inventory.events') return
        const notice = aboutStock(message)
        if (notice) await tell(message, trx, await staffIds(trx), notice)
      },
    },
  ]
}
