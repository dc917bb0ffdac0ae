import type { Message } from '@micromart/events'
import { currentTraceparent, withSpan } from '@micromart/telemetry'
import type { Deps } from './deps.ts'
import { queueMail } from './mail-store.ts'
import type { Notice } from './notification.ts'
import { hintAtNews, insertNotification } from './notification-store.ts'
import { channelsFor } from './preference-store.ts'
import type { Trx } from './tables.ts'

interface News {
  /** What it comes from. */
  message: Pick<Message, 'id' | 'traceparent'>
  notice: Notice
  userIds: readonly string[]
  /** Where the mail goes, if it must reach this very address. */
  address?: string
}

/** Tells people something over the channels that each prefers, in the transaction of the message that brought it. */
export function notify(trx: Trx, deps: Deps, { message, notice, userIds, address }: News): Promise<void> {
  return withSpan('send-notification', { attributes: { 'notification.topic': notice.topic } }, async () => {
    const at = deps.clock()
    const traceparent = currentTraceparent() ?? message.traceparent
    for (const userId of userIds) {
      const channels = await channelsFor(trx, userId, notice.topic)
      if (channels.includes('IN_APP')) await insertNotification(trx, { id: deps.newId('ntf'), userId, notice, at })
      if (!notice.mail || !channels.includes('EMAIL')) continue
      const about = { content: notice.mail, orderId: notice.orderId, traceparent, at }
      await queueMail(trx, { id: `${message.id}.${userId}`, userId, address: address ?? null, ...about })
    }
    await hintAtNews(trx, userIds)
  })
}
