import { withRemoteParent, withSpan } from '@micromart/telemetry'
import type { Deps } from './deps.ts'
import { layOut } from './mail/letter.ts'
import { writeMail } from './mail/write.ts'
import { finishMail, postponeMail, type QueuedMail, takeMails } from './mail-store.ts'
import { readOrder } from './order-store.ts'
import { SmsRefused } from './peers/sms.ts'
import { MailRefused } from './peers/smtp.ts'
import { readRecipient } from './recipient-store.ts'

const atOnce = 8
/** Longer than a sending may take: a mail whose sender died is sent again, with the same Message-ID. */
const leaseMs = 60_000
const longestPauseMs = 60_000
const givenUpAfterMs = 3 * 24 * 60 * 60_000

/**
 * Sends queued mails and SMS until none is due, each at least once; while the server is away they wait, and nothing else waits for
 * them. Safe in every replica at once.
 */
export async function sendMails(deps: Deps, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const now = deps.clock()
    const mails = await takeMails(deps.db, now, new Date(now.getTime() + leaseMs), atOnce)
    if (mails.length === 0) return
    await Promise.all(
      mails.map((mail) =>
        withRemoteParent(mail.traceparent, () =>
          withSpan('send-notification', { attributes: { 'notification.channel': channelOf(mail) } }, () =>
            deliver(deps, mail),
          ),
        ),
      ),
    )
  }
}

const channelOf = ({ content }: QueuedMail) => (content.kind === 'sms' ? 'SMS' : 'EMAIL')

async function deliver(deps: Deps, mail: QueuedMail): Promise<void> {
  const { db, clock, random, log } = deps
  try {
    await send(deps, mail)
    await finishMail(db, mail.id, 'SENT', clock())
  } catch (error) {
    const age = clock().getTime() - mail.createdAt.getTime()
    if (error instanceof MailRefused || error instanceof SmsRefused || age > givenUpAfterMs) {
      log.error({ err: error, mail: mail.id, kind: mail.content.kind }, 'a mail was given up')
      await finishMail(db, mail.id, 'GIVEN_UP', clock())
      return
    }
    const pause = (0.5 + random() / 2) * Math.min(longestPauseMs, 250 * 2 ** mail.tries)
    log.warn({ err: error, mail: mail.id, tries: mail.tries }, 'a mail is tried again')
    await postponeMail(db, mail.id, new Date(clock().getTime() + pause))
  }
}

async function send({ db, mailer, texter, storefrontUrl }: Deps, mail: QueuedMail): Promise<void> {
  const { content } = mail
  if (content.kind === 'sms') {
    if (!texter) throw new Error('there is no provider of SMS any more')
    return texter.send({ id: mail.id, to: content.number, text: content.text })
  }
  const [recipient, order] = await Promise.all([
    readRecipient(db, mail.userId),
    mail.orderId === null ? null : readOrder(db, mail.orderId),
  ])
  // Topics are not ordered among each other: what we have not heard of yet will be.
  if (!recipient || (mail.orderId !== null && !order)) throw new Error('its recipient or its order is not known yet')
  const letter = layOut(writeMail(content, { name: recipient.name, order, storefrontUrl }))
  const to = { name: recipient.name, address: mail.address ?? recipient.email }
  await mailer.send(letter, { id: mail.id, to, at: mail.createdAt })
}
