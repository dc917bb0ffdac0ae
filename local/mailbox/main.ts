import { endProcess, onStop } from '@micromart/lifecycle'
import { adminApp } from '@micromart/lifecycle/admin-app'
import { processSettings, readSettings, startOrExit, telemetrySettings } from '@micromart/settings'
import { createLogger, openRegistry, processIdentity, startTelemetry } from '@micromart/telemetry'
import { z } from 'zod'
import { mailboxApp } from './app.ts'
import { openMessageFile } from './message-file.ts'
import { mailboxServer } from './smtp.ts'

// Where every mail of a shop that runs on one machine ends up.

const settings = await startOrExit('mailbox', () =>
  readSettings(
    processSettings.extend({
      smtpPort: z.coerce.number().int().min(0).max(65535),
      /** Folder of the messages. */
      mailboxDir: z.string(),
    }),
    process.env,
  ),
)
const log = createLogger({ service: 'mailbox', level: settings.logLevel })
const registry = openRegistry('mailbox')
const telemetry = await startTelemetry({
  process: processIdentity('mailbox'),
  settings: telemetrySettings(process.env),
  registry,
  log,
})
let state: 'starting' | 'serving' | 'draining' = 'starting'

const admin = adminApp({ registry, log, unready: async () => (state === 'serving' ? [] : [state]) })
await admin.listen({ host: settings.host, port: settings.adminPort })

const messages = await openMessageFile(settings.mailboxDir)
const app = mailboxApp({ messages, log })
await app.listen({ host: settings.host, port: settings.port })
const smtp = mailboxServer({ messages, log })
await new Promise<void>((listening, failed) => {
  smtp.server.once('error', failed)
  smtp.listen(settings.smtpPort, settings.host, listening)
})
state = 'serving'
log.info({ port: settings.port, smtp_port: settings.smtpPort }, 'serving')

onStop(settings.parent, (reason) => {
  state = 'draining'
  void endProcess(
    [
      ['smtp', () => new Promise<void>((closed) => smtp.close(closed))],
      ['requests', () => app.close()],
      ['telemetry', () => telemetry.stop()],
      ['admin', () => admin.close()],
    ],
    { log, reason },
  )
})
