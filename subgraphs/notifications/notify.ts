import type { Message, MessageOn } from '@micromart/events'
import { isId } from '@micromart/ids'
import { erasedOf } from '@micromart/service'
import { currentTraceContext, withSpanSync } from '@micromart/telemetry'
import type { Deps } from './deps.ts'
import { asSms } from './mail/sms.ts'
import { type NewMail, queueMails } from './mail-store.ts'
import { arrivingBy, type Channel, type Notice, type SmsContent, type Topic } from './notification.ts'
import { hintAtNews, insertNotifications, type NewNotification } from './notification-store.ts'
import { phoneNumbersOf } from './phone-store.ts'
import { channelsFor } from './preference-store.ts'
import type { Trx } from './tables.ts'
import { speechFor } from './words/languages.ts'
import { tell } from './words/tell.ts'

export interface Telling {
  /** What it comes from. */
  message: Pick<Message, 'id'>
  notice: Notice
  userIds: readonly string[]
  /** Its own trace, where several are told at once. */
  within?<R>(run: () => R): R
}

/** How people are reached. */
interface Reach {
  channels(userId: string, topic: Topic): readonly Channel[]
  numberOf(userId: string): string | null
}

/** What is told to people. */
interface Told {
  notifications: NewNotification[]
  mails: NewMail[]
}

/** Tells people things over the channels that each prefers, in the transaction of the messages that brought them. */
export async function notify(trx: Trx, deps: Deps, tellings: readonly Telling[]): Promise<void> {
  const userIds = [...new Set(tellings.flatMap(({ userIds }) => userIds))]
  if (userIds.length === 0) return
  const erased = await erasedOf(trx, userIds)
  const there = userIds.filter((id) => !erased.has(id))
  const reach = await reachOf(trx, deps, there)
  const told = tellings.flatMap((telling) => {
    const { userIds, within = (run) => run() } = telling
    const to = userIds.filter((id) => !erased.has(id))
    return within(() => inSpan(telling, () => toEach(deps, telling, to, reach)))
  })
  await insertNotifications(
    trx,
    told.flatMap(({ notifications }) => notifications),
  )
  await queueMails(
    trx,
    told.flatMap(({ mails }) => mails),
  )
  await hintAtNews(trx, there)
}

async function reachOf(trx: Trx, { texter }: Deps, userIds: readonly string[]): Promise<Reach> {
  // A guest has an address, and nothing else of ours.
  const accounts = userIds.filter((id) => !isGuest(id))
  const chosen = await channelsFor(trx, accounts)
  const numbers = texter ? await phoneNumbersOf(trx, accounts) : new Map<string, string>()
  return {
    channels: (userId, topic) => (isGuest(userId) ? ['EMAIL'] : chosen(userId, topic)),
    numberOf: (userId) => numbers.get(userId) ?? null,
  }
}

const isGuest = (userId: string) => isId('gst', userId)

const inSpan = <R>({ notice }: Telling, tell: () => R): R =>
  withSpanSync(
    'send-notification',
    {
      attributes: {
        'micromart.notification.topic': notice.topic,
        ...(notice.orderId && { 'micromart.order.id': notice.orderId }),
      },
    },
    tell,
  )

function toEach({ clock, newId }: Deps, { message, notice }: Telling, to: readonly string[], reach: Reach): Told[] {
  const inEnglish = tell(notice.news, speechFor('en'))
  const about = { orderId: notice.orderId, trace: currentTraceContext(), at: clock() }
  return to.map((userId) => {
    const chosen = reach.channels(userId, notice.topic)
    const number = chosen.includes('SMS') ? reach.numberOf(userId) : null
    const channels = arrivingBy(chosen, { bySms: number !== null })
    const id = `${message.id}.${userId}`
    const mails: NewMail[] = []
    if (notice.mail && channels.includes('EMAIL')) mails.push({ id, userId, content: notice.mail, ...about })
    if (number !== null) {
      const content: SmsContent = { kind: 'sms', number, text: asSms(inEnglish), news: notice.news }
      mails.push({ id: `${id}.sms`, userId, content, ...about })
    }
    const isInApp = channels.includes('IN_APP')
    return { notifications: isInApp ? [{ id: newId('ntf'), userId, notice, inEnglish, at: about.at }] : [], mails }
  })
}

/** Queues the last mail to an account. */
export function sayFarewell(trx: Trx, { clock }: Deps, { id, data }: MessageOn<'users.events'>): Promise<void> {
  const about = { userId: data.userId, orderId: null, trace: currentTraceContext(), at: clock() }
  return queueMails(trx, [{ id: `${id}.${data.userId}`, content: { kind: 'account-deleted' }, ...about }])
}
