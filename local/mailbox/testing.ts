import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLogger } from '@micromart/telemetry'
import type { After } from '@micromart/testing/cleanups'
import { mailboxApp } from './app.ts'
import type { StoredMessage } from './message.ts'
import { openMessageFile } from './message-file.ts'
import { mailboxServer } from './smtp.ts'

/** The real mailbox inside the test's process, on ports and a folder of its own. `smtpPort` 0 is any that is free. */
export async function startMailbox(after: After, { smtpPort = 0 } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'mailbox-'))
  after(() => rm(folder, { recursive: true, force: true }))
  const messages = await openMessageFile(folder)
  const log = createLogger({ service: 'mailbox', level: 'silent' })
  const smtp = mailboxServer({ messages, log })
  await new Promise<void>((listening) => smtp.listen(smtpPort, '127.0.0.1', listening))
  after(() => new Promise<void>((closed) => smtp.close(closed)))
  const app = mailboxApp({ messages, log })
  after(() => app.close())
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    url,
    folder,
    smsUrl: `${url}/sms`,
    smtpUrl: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    keep: messages.add,
    mails: async () => (await (await fetch(`${url}/messages`)).json()) as StoredMessage[],
  }
}
