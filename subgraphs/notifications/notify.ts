import type { Message, MessageOn } from '@micromart/events'
import { isId } from '@micromart/ids'
import { erasedOf } from '@micromart/service'
import { withSpan } from '@micromart/telemetry'
import type { Deps } from './deps.ts'
import { asSms } from './mail/sms.ts'
import { queueMail } from './mail-store.ts'
import { arrivingBy, type Notice, type SmsContent } from './notification.ts'
import { hintAtNews, insertNotification } from './notification-store.ts'
import { phoneNumberOf } from './phone-store.ts'
import { channelsFor } from './preference-store.ts'
import type { Trx } from './tables.ts'
import { speechFor } from './words/languages.ts'
import { tell } from './words/tell.ts'

interface Telling {
  /** What it comes from. */
  message: Pick<Message, 'id'>
  notice: Notice
  userIds: readonly string[]
}

/** Tells people something over the channels that each prefers, in the transaction of the message that brought it. */
export function notify(trx: Trx, deps: Deps, { message, notice, userIds }: Telling): Promise<void> {
  const attributes = {
    'micromart.notification.topic': notice.topic,
    ...(notice.orderId && { 'micromart.order.id': notice.orderId }),
  }
  return withSpan('send-notification', { attributes }, async () => {
    const at = deps.clock()
    const inEnglish = tell(notice.news, speechFor('en'))
    const erased = await erasedOf(trx, userIds)
    for (const userId of userIds.filter((id) => !erased.has(id))) {
      // A guest has an address, and nothing else of ours.
      const chosen = isId('gst', userId) ? (['EMAIL'] as const) : await channelsFor(trx, userId, notice.topic)
      const number = deps.texter && chosen.includes('SMS') ? await phoneNumberOf(trx, userId) : null
      const channels = arrivingBy(chosen, { bySms: number !== null })
      if (channels.includes('IN_APP'))
        await insertNotification(trx, { id: deps.newId('ntf'), userId, notice, inEnglish, at })
      const id = `${message.id}.${userId}`
      const about = { userId, orderId: notice.orderId, at }
      if (notice.mail && channels.includes('EMAIL')) await queueMail(trx, { id, content: notice.mail, ...about })
      if (number === null) continue
      const content: SmsContent = { kind: 'sms', number, text: asSms(inEnglish), news: notice.news }
      await queueMail(trx, { id: `${id}.sms`, content, ...about })
    }
    await hintAtNews(trx, userIds)
  })
}

/** Queues the last mail to an account. */
export function sayFarewell(trx: Trx, { clock }: Deps, { id, data }: MessageOn<'users.events'>): Promise<void> {
  const about = { userId: data.userId, orderId: null, at: clock() }
  return queueMail(trx, { id: `${id}.${data.userId}`, content: { kind: 'account-deleted' }, ...about })
}
