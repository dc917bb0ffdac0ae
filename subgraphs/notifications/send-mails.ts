import { isId } from '@micromart/ids'
import { putOff, settle, type WorkerRun } from '@micromart/service'
import { addSpanAttributes, withRemoteParent, withSpan } from '@micromart/telemetry'
import DataLoader from 'dataloader'
import type { Deps } from './deps.ts'
import { layOut } from './mail/letter.ts'
import { asSms } from './mail/sms.ts'
import { writeMail } from './mail/write.ts'
import { type EndedMail, finishMails, postponeMail, type QueuedMail, takeMails, thoseQueued } from './mail-store.ts'
import type { MailContent, OrderCopy, SmsContent } from './notification.ts'
import { askGuestContact, type GuestContact } from './peers/orders.ts'
import { SmsRefused } from './peers/sms.ts'
import { MailRefused } from './peers/smtp.ts'
import { askLanguages, askRecipient, forgetRecipient, type Recipient } from './peers/users.ts'
import { speechFor } from './words/languages.ts'
import { canTell, tell } from './words/tell.ts'

const worker = 'mail-sender'
const atOnce = 8
/** How long mails that have ended gather, in ms. */
const gatherMs = 20
/** Longer than a sending may take: a mail whose sender died is sent again, with the same Message-ID. */
const leaseMs = 60_000
const longestPauseMs = 60_000
const givenUpAfterMs = 3 * 24 * 60 * 60_000

/** Ids of what was handed over and could not be noted as sent, as its database was away: it is noted later, and not sent again. */
export type HandedOver = Set<string>

/** No words can be found for what it says, as for a kind that a newer version has queued, before that was taken back. */
class CannotBeWritten extends Error {
  override name = 'CannotBeWritten'
}

/**
 * Sends queued mails and SMS until none is due, each at least once; while the server, or users, is away they wait, and nothing
 * else waits for them. One that cannot be written out is put off. Safe in every replica at once.
 * @param handed what this process goes on with from run to run.
 */
export async function sendMails(deps: Deps, run: WorkerRun, handed: HandedOver = new Set()): Promise<void> {
  await forgetNoted(deps, handed)
  const sending = { ...deps, handed, ended: endedTogether(deps) }
  while (!run.signal.aborted) {
    const now = deps.clock()
    const leaseUntil = new Date(now.getTime() + leaseMs)
    const mails = await takeMails(deps.db, { now, leaseUntil, limit: atOnce, worker })
    if (mails.length === 0) return
    await Promise.all(
      mails.map((mail) =>
        withRemoteParent(mail.trace, () =>
          withSpan('send-notification', { attributes: attributesOf(mail) }, () => deliver(sending, mail)),
        ),
      ),
    )
    run.goesOn()
  }
}

/** Another process may have sent one meanwhile, and noted it. */
async function forgetNoted({ db }: Deps, handed: HandedOver): Promise<void> {
  if (handed.size === 0) return
  const waiting = await thoseQueued(db, [...handed])
  for (const id of handed) if (!waiting.has(id)) handed.delete(id)
}

const attributesOf = ({ content, orderId }: QueuedMail) => ({
  'micromart.notification.channel': content?.kind === 'sms' ? 'SMS' : 'EMAIL',
  'micromart.notification.kind': kindOf(content),
  ...(orderId && { 'micromart.order.id': orderId }),
})

const kindOf = (content: QueuedMail['content']) => content?.kind ?? 'unknown'

interface Sending extends Deps {
  handed: HandedOver
  /** Notes what has become of mails. */
  ended: DataLoader<EndedMail, boolean>
}

/** Those that end within a moment are noted in one statement: what a process takes with it is sent again, with the same Message-ID. */
const endedTogether = ({ db, clock }: Deps) =>
  new DataLoader<EndedMail, boolean>((ended) => finishMails(db, ended, clock()), {
    cache: false,
    batchScheduleFn: (note) => void setTimeout(note, gatherMs),
  })

async function deliver(sending: Sending, mail: QueuedMail): Promise<void> {
  const { db, clock, random, log, handed } = sending
  try {
    const sent = handed.has(mail.id) || (await send(sending, mail))
    if (sent) handed.add(mail.id)
    else log.info({ mail: mail.id, kind: kindOf(mail.content) }, 'a mail is needed no more')
    await finish(sending, mail, sent ? 'SENT' : 'NOT_NEEDED')
    handed.delete(mail.id)
    if (mail.tries > 1) await settle(db, worker, mail.id)
  } catch (error) {
    const age = clock().getTime() - mail.createdAt.getTime()
    if (error instanceof MailRefused || error instanceof SmsRefused || age > givenUpAfterMs) {
      log.error({ err: error, mail: mail.id, kind: kindOf(mail.content) }, 'a mail was given up')
      await finish(sending, mail, 'GIVEN_UP')
      return
    }
    if (error instanceof CannotBeWritten) return putOff(sending, worker, mail.id, error)
    const pause = (0.5 + random() / 2) * Math.min(longestPauseMs, 250 * 2 ** mail.tries)
    // Once of each: while the server is away all that wait are tried again and again.
    log[mail.tries === 1 ? 'warn' : 'debug']({ err: error, mail: mail.id, tries: mail.tries }, 'a mail is tried again')
    await postponeMail(db, mail.id, new Date(clock().getTime() + pause))
  }
}

async function finish({ ended, mailEnded }: Sending, { id, content }: QueuedMail, state: EndedMail['state']) {
  if (await ended.load({ id, state })) mailEnded(kindOf(content), state)
}

/** False when there is nobody, or nothing left, to mail. */
async function send(deps: Deps, { id, userId, orderId, order, content, createdAt }: QueuedMail): Promise<boolean> {
  const { users, mailer, texter, storefrontUrl, log } = deps
  if (!content) throw new CannotBeWritten('it says nothing')
  if (content.kind === 'sms') {
    if (!texter) throw new Error('there is no provider of SMS any more')
    await texter.send({ id, to: content.number, text: await textOf(deps, { id, userId, content }) })
    return true
  }
  // Topics are not ordered among each other: what we have not heard of yet will be.
  if (order) addSpanAttributes({ 'micromart.order.number': order.number })
  if (orderId !== null && !order) throw new Error('its order is not known yet')
  const recipient = await recipientOf(deps, { id, userId, content }, order)
  if (!recipient) return false
  const speech = speechFor(recipient.language)
  const letter = written(() => layOut(writeMail(content, { ...recipient, speech, order, storefrontUrl })))
  await mailer.send(letter, { id, to: { name: recipient.name ?? '', address: recipient.email }, at: createdAt })
  if (content.kind === 'account-deleted') {
    await forgetRecipient(users, { id, userId }).catch((error) => {
      log.warn({ err: error, mail: id }, 'users keeps where the last mail went until it is a day old')
    })
  }
  return true
}

function written<Written>(write: () => Written): Written {
  try {
    return write()
  } catch (error) {
    throw new CannotBeWritten('there are no words for it', { cause: error })
  }
}

/** An SMS in its reader's language. */
async function textOf(
  { users }: Deps,
  { id, userId, content }: Pick<QueuedMail, 'id' | 'userId'> & { content: SmsContent },
): Promise<string> {
  const { news, text } = content
  if (!news) return text
  const [language = null] = await askLanguages(users, { id, userIds: [userId] })
  const speech = speechFor(language)
  return canTell(news, speech) ? written(() => asSms(tell(news, speech))) : text
}

/** To whom a mail goes: about an order to whoever has it by now, a guest where they have asked for it. Null when there is nobody. */
async function recipientOf(
  { users, orders }: Deps,
  { id, userId, content }: Pick<QueuedMail, 'id' | 'userId'> & { content: MailContent },
  order: OrderCopy | null,
): Promise<Recipient | ({ name: null } & GuestContact) | null> {
  const customerId = order?.customerId ?? userId
  if (!order || !isId('gst', customerId)) return askRecipient(users, { id, userId: customerId, content })
  const contact = await askGuestContact(orders, { id, orderId: order.orderId })
  // We hear of that by its event.
  if (!contact) throw new Error('an account has just adopted the order')
  return { name: null, ...contact }
}
