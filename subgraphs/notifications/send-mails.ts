import type { Worker } from '@micromart/service'
import { type Logger, withRemoteParent, withSpan } from '@micromart/telemetry'
import type { Kysely } from 'kysely'
import { readOrder, readRecipient } from './copies.ts'
import { layOut } from './mail/letter.ts'
import { writeMail } from './mail/write.ts'
import { finishMail, postponeMail, type QueuedMail, takeMails } from './mail-queue.ts'
import { type Mailer, MailRefused } from './smtp.ts'
import type { Tables } from './tables.ts'

const atOnce = 8
/** Longer than a sending may take: a mail whose sender died is sent again, with the same Message-ID. */
const leaseMs = 60_000
const longestPauseMs = 60_000
const givenUpAfterMs = 3 * 24 * 60 * 60_000

interface SenderParts {
  db: Kysely<Tables>
  mailer: Mailer
  /** Domain of the Message-IDs. */
  domain: string
  storefrontUrl: string | null
  clock: () => Date
  /** From 0 to 1. */
  random: () => number
  log: Logger
  wakenBy(wake: () => void): () => void
}

/** Sends queued mails, each at least once; while the server is away they wait, and nothing else waits for them. */
export function mailSender(parts: SenderParts): Worker {
  const { db, mailer, domain, storefrontUrl, clock, random, log, wakenBy } = parts

  async function send(mail: QueuedMail): Promise<void> {
    const [recipient, order] = await Promise.all([
      readRecipient(db, mail.userId),
      mail.orderId === null ? null : readOrder(db, mail.orderId),
    ])
    // Topics are not ordered among each other: what we have not heard of yet will be.
    if (!recipient || (mail.orderId !== null && !order)) throw new Error('its recipient or its order is not known yet')
    const letter = layOut(writeMail(mail.content, { name: recipient.name, order, storefrontUrl }))
    const to = { name: recipient.name, address: mail.address ?? recipient.email }
    await mailer.send(letter, { to, messageId: `<${mail.id}@${domain}>`, at: mail.createdAt })
  }

  async function deliver(mail: QueuedMail): Promise<void> {
    try {
      await send(mail)
      await finishMail(db, mail.id, 'SENT', clock())
    } catch (error) {
      const age = clock().getTime() - mail.createdAt.getTime()
      if (error instanceof MailRefused || age > givenUpAfterMs) {
        log.error({ err: error, mail: mail.id, kind: mail.content.kind }, 'a mail was given up')
        await finishMail(db, mail.id, 'GIVEN_UP', clock())
        return
      }
      const pause = (0.5 + random() / 2) * Math.min(longestPauseMs, 250 * 2 ** mail.tries)
      log.warn({ err: error, mail: mail.id, tries: mail.tries }, 'a mail is tried again')
      await postponeMail(db, mail.id, new Date(clock().getTime() + pause))
    }
  }

  return {
    name: 'mail-sender',
    everyMs: 500,
    wakenBy,
    async run(signal) {
      while (!signal.aborted) {
        const now = clock()
        const mails = await takeMails(db, now, new Date(now.getTime() + leaseMs), atOnce)
        if (mails.length === 0) return
        await Promise.all(
          mails.map((mail) =>
            withRemoteParent(mail.traceparent, () =>
              withSpan('send-notification', { attributes: { 'notification.channel': 'EMAIL' } }, () => deliver(mail)),
            ),
          ),
        )
      }
    },
  }
}
