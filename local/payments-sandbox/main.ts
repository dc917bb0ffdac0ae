import { endProcess, onStop, type Step } from '@micromart/lifecycle'
import { adminApp } from '@micromart/lifecycle/admin-app'
import { openPeer } from '@micromart/peers'
import { openDatabase, startWorker, timeWorkers, watchDatabase } from '@micromart/service'
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
import { measureCertificates, openIdentityOf, serveMetrics } from '@micromart/tls'
import type { Kysely } from 'kysely'
import { sandboxApp } from './app.ts'
import { prepareDatabaseAt } from './database.ts'
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
let state: 'starting' | 'serving' | 'draining' = 'starting'
/** What it holds open, each after what it needs. */
const held: Step[] = []
// From the first moment on: a database that is not there yet must not keep whoever waits for it from being stopped.
onStop(settings.parent, (reason) => {
  state = 'draining'
  void endProcess(held.toReversed(), { log, reason })
})

const registry = openRegistry('payments-sandbox')
measureCertificates(registry)(identity)
const watched = watchDatabase(settings.databaseUrl, log, () => db)
const unready = async () =>
  state === 'serving' ? [await watched.unready()].filter((reason) => reason !== null) : [state]
const admin = adminApp({ registry, log, unready })
held.push(['admin', () => admin.close()])
await admin.listen({ host: settings.host, port: settings.adminPort })
held.push(['metrics', await serveMetrics(settings, identity, registry)])
const telemetry = await startTelemetry({
  process: processIdentity('payments-sandbox'),
  settings: telemetrySettings(process.env),
  registry,
  log,
})
held.push(['telemetry', () => telemetry.stop()])

const db: Kysely<SandboxTables> = openDatabase(settings.databaseUrl, log, {
  heard: watched.heard,
  measure: (pool) => measurePools(registry)('database', pool),
})
held.push(['database', () => Promise.all([db.destroy(), watched.close()])])
await startOrExit('payments-sandbox', () => prepareDatabaseAt(settings.databaseUrl, log))
const receiver = openPeer({ urls: settings.webhookUrl, identity })
held.push(['receiver', () => receiver.close()])
const clock = () => new Date()
const { wake, wakenBy } = createWake()
const teller = webhookWorker({ db, receiver, secret: settings.webhookSecret, clock, log, wakenBy })
const webhooks = startWorker(teller, log, timeWorkers(registry))
held.push(['webhooks', () => webhooks.stop()])
const app = sandboxApp({ db, apiKey: settings.providerKey, clock, slowMs: slowCardMs, changed: wake, log })
held.push(['requests', () => app.close()])
await app.listen({ host: settings.host, port: settings.port })
state = 'serving'
log.info({ port: settings.port }, 'serving')
