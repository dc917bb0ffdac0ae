import { endProcess, onStop } from '@micromart/lifecycle'
import {
  adminApp,
  migrate,
  openDatabase,
  openRegistry,
  processSettings,
  readSettings,
  startWorker,
} from '@micromart/service'
import { createLogger } from '@micromart/telemetry'
import { z } from 'zod'
import { sandboxApp } from './app.ts'
import { migrations } from './migrations/index.ts'
import type { SandboxTables } from './tables.ts'
import { createWake } from './wake.ts'
import { webhookWorker } from './webhooks.ts'

// The payment provider of a shop that runs on one machine: a party of its own, with its own database and its own
// opinion of what was charged.

const slowCardMs = 8_000

const settings = readSettings(
  processSettings.extend({
    databaseUrl: z.string().startsWith('postgres'),
    providerKey: z.string().min(16),
    webhookUrl: z.url(),
    webhookSecret: z.string().min(16),
  }),
  process.env,
)
const log = createLogger({ service: 'payments-sandbox', level: settings.logLevel })
const registry = openRegistry('payments-sandbox')
const clock = () => new Date()
let serving = false

const admin = adminApp({ registry, unready: async () => (serving ? [] : ['starting']) })
await admin.listen({ host: settings.host, port: settings.adminPort })

const db = openDatabase<SandboxTables>(settings.databaseUrl, log)
await migrate(db, migrations, log)
const { wake, wakenBy } = createWake()
const app = sandboxApp({ db, apiKey: settings.providerKey, clock, slowMs: slowCardMs, changed: wake })
await app.listen({ host: settings.host, port: settings.port })
const webhooks = startWorker(
  webhookWorker({ db, url: settings.webhookUrl, secret: settings.webhookSecret, clock, log, wakenBy }),
  log,
)
serving = true
log.info({ port: settings.port }, 'serving')

onStop(settings.parent, (reason) => {
  serving = false
  void endProcess(
    [
      ['requests', () => app.close()],
      ['webhooks', () => webhooks.stop()],
      ['database', () => db.destroy()],
      ['admin', () => admin.close()],
    ],
    { log, reason },
  )
})
