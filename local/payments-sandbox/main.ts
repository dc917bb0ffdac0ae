import { endProcess, onStop } from '@micromart/lifecycle'
import { openPeer } from '@micromart/peers'
import { adminApp, openDatabase, startWorker } from '@micromart/service'
import {
  addresses,
  databaseUrl,
  processSettings,
  readSettings,
  secret,
  startOrExit,
  telemetrySettings,
} from '@micromart/settings'
import { createLogger, measurePools, openRegistry, processIdentity, startTelemetry } from '@micromart/telemetry'
import { openIdentityOf } from '@micromart/tls'
import { sandboxApp } from './app.ts'
import { prepareDatabase } from './database.ts'
import type { SandboxTables } from './tables.ts'
import { createWake } from './wake.ts'
import { webhookWorker } from './webhooks.ts'

// The payment provider of a shop that runs on one machine: a party of its own, with its own database and its own
// opinion of what was charged.

const slowCardMs = 8_000

const settings = await startOrExit('payments-sandbox', () =>
  readSettings(
    processSettings.extend({
      databaseUrl,
      providerKey: secret,
      webhookUrl: addresses,
      webhookSecret: secret,
    }),
    process.env,
  ),
)
const log = createLogger({ service: 'payments-sandbox', level: settings.logLevel })
const identity = await startOrExit('payments-sandbox', () => openIdentityOf(process.env, log))
const receiver = openPeer({ urls: settings.webhookUrl, identity })
const registry = openRegistry('payments-sandbox')
const telemetry = await startTelemetry({
  process: processIdentity('payments-sandbox'),
  settings: telemetrySettings(process.env),
  registry,
  log,
})
const clock = () => new Date()
let serving = false

const admin = adminApp({ registry, log, unready: async () => (serving ? [] : ['starting']) })
await admin.listen({ host: settings.host, port: settings.adminPort })

const db = openDatabase<SandboxTables>(settings.databaseUrl, log, {
  measure: (pool) => measurePools(registry)('database', pool),
})
await startOrExit('payments-sandbox', () => prepareDatabase(db, log))
const { wake, wakenBy } = createWake()
const app = sandboxApp({ db, apiKey: settings.providerKey, clock, slowMs: slowCardMs, changed: wake })
await app.listen({ host: settings.host, port: settings.port })
const webhooks = startWorker(webhookWorker({ db, receiver, secret: settings.webhookSecret, clock, log, wakenBy }), log)
serving = true
log.info({ port: settings.port }, 'serving')

onStop(settings.parent, (reason) => {
  serving = false
  void endProcess(
    [
      ['requests', () => app.close()],
      ['webhooks', () => webhooks.stop()],
      ['receiver', () => receiver.close()],
      ['database', () => db.destroy()],
      ['telemetry', () => telemetry.stop()],
      ['admin', () => admin.close()],
    ],
    { log, reason },
  )
})
