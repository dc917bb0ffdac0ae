import { randomUUID } from 'node:crypto'
import type { Logger } from '@micromart/telemetry'
import { type AddressObject, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { StoredMessage } from './message.ts'
import type { MessageFile } from './message-file.ts'

const largestBytes = 10 * 1024 * 1024

/** A real SMTP server that takes every mail and sends none on. It says OK once the mail is in the file, not before. */
export function mailboxServer({ messages, log }: { messages: MessageFile; log: Logger }): SMTPServer {
  const server = new SMTPServer({
    banner: 'MicroMart mailbox',
    size: largestBytes,
    // It listens on this machine only and has no secret: no accounts, no certificate.
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    // A client's pool keeps its connections open; do not wait for it, in ms.
    closeTimeout: 1_000,
    onData(stream, session, answer) {
      receive(stream, session)
        .then(async (message) => {
          await messages.add(message)
          return message
        })
        .then(
          ({ id, to }) => {
            log.info({ message: id, recipients: to.length }, 'a mail is kept')
            answer()
          },
          (error: unknown) => {
            log.error({ err: error }, 'a mail could not be kept')
            answer(error instanceof TooLarge ? tooLarge : tryAgain)
          },
        )
    },
  })
  server.on('error', (error) => log.warn({ err: error }, 'an SMTP connection broke'))
  return server
}

class TooLarge extends Error {
  override name = 'TooLarge'
}

const reply = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode })
const tooLarge = reply(552, 'The message is too large')
const tryAgain = reply(451, 'Could not be kept, try again')

async function receive(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<StoredMessage> {
  const mail = await simpleParser(stream, { skipImageLinks: true, skipTextToHtml: true })
  if (stream.sizeExceeded) throw new TooLarge()
  return {
    kind: 'mail',
    id: randomUUID(),
    messageId: mail.messageId ?? null,
    // Whom the envelope names got it, whatever the headers say.
    to: session.envelope.rcptTo.map(({ address }) => address),
    from: textOf(mail.from) || (session.envelope.mailFrom ? session.envelope.mailFrom.address : ''),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
    at: new Date().toISOString(),
  }
}

function textOf(address: AddressObject | undefined): string {
  return address?.text ?? ''
}
