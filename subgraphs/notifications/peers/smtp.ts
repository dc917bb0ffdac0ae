import { withSpan } from '@micromart/telemetry'
import { createTransport } from 'nodemailer'
import type { LaidOut } from '../mail/letter.ts'

export interface Envelope {
  /** The same for every sending of one mail, so that a mail program can tell a duplicate. */
  id: string
  to: { name: string; address: string }
  at: Date
}

/** The server said that it will never take this mail. */
export class MailRefused extends Error {
  override name = 'MailRefused'
}

export interface Mailer {
  /** Resolves once the server has taken it. Throws MailRefused; any other error is worth another try. */
  send(mail: LaidOut, envelope: Envelope): Promise<void>
  close(): void
}

/** Mail over SMTP with a small pool of connections. `url` is smtp:// or smtps://, with user and password if need be. */
export function openMailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 4,
    dnsTimeout: 5_000,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 15_000,
  })
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    async send({ language, ...mail }, { id, to, at }) {
      try {
        await withSpan('smtp send', { kind: 'client', attributes: serverOf(url) }, () =>
          transport.sendMail({
            from,
            to,
            ...mail,
            messageId: `<${id}@${domain}>`,
            date: at,
            // RFC 3834: no out-of-office answers, please. RFC 3282: what it is written in.
            headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
          }),
        )
      } catch (error) {
        if (permanent(error)) throw new MailRefused('the mail server refused it', { cause: error })
        throw error
      }
    },
    close: () => transport.close(),
  }
}

/** Neither the login nor whom a mail is to is told. */
function serverOf(url: string) {
  const { protocol, hostname, port } = new URL(url)
  const secure = protocol === 'smtps:'
  return {
    'network.protocol.name': secure ? 'smtps' : 'smtp',
    'server.address': hostname,
    'server.port': Number(port) || (secure ? 465 : 587),
  }
}

// RFC 5321, 4.2.1: a reply from 500 on says that trying again is of no use.
function permanent(error: unknown): boolean {
  const code = error instanceof Error && 'responseCode' in error ? error.responseCode : undefined
  return typeof code === 'number' && code >= 500
}
