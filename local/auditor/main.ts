import { constants, setPriority } from 'node:os'
import { endProcess, onStop } from '@micromart/lifecycle'
import { adminApp } from '@micromart/lifecycle/admin-app'
import { startWorker } from '@micromart/service'
import { kafkaSettings } from '@micromart/service/kafka-settings'
import { processSettings, readSettings, startOrExit, telemetrySettings } from '@micromart/settings'
import { createLogger, openRegistry, processIdentity, startTelemetry } from '@micromart/telemetry'
import { z } from 'zod'
import { audit } from './audit.ts'
import { measureFolder } from './folder-metrics.ts'
import { measureLog } from './log-metrics.ts'
import { measureAudit } from './metrics.ts'

// Checks all the time what `npm run invariants` checks once, on a shop that runs on one machine, and publishes what it finds.

const settings = await startOrExit('auditor', () =>
  readSettings(
    processSettings.extend({
      ...kafkaSettings.shape,
      /** Folder of the shop's state. */
      data: z.string(),
      /** Between two rounds of checks, in s. */
      auditEverySeconds: z.coerce.number().min(1).default(30),
    }),
    process.env,
  ),
)
const log = createLogger({ service: 'auditor', level: settings.logLevel })
const registry = openRegistry('auditor')
const telemetry = await startTelemetry({
  process: processIdentity('auditor'),
  settings: telemetrySettings(process.env),
  registry,
  log,
})
measureFolder(registry, settings.data)
const eventLog = measureLog(registry, log)
const checks = audit({
  data: settings.data,
  everyMs: settings.auditEverySeconds * 1_000,
  measure: measureAudit(registry),
  found: eventLog.of,
  log,
})
let stopping = false
// Whether there is a shop to check is no matter of being ready: the shop waits for this process before it says that it runs.
const admin = adminApp({ registry, log, unready: async () => (stopping ? ['draining'] : []) })
await admin.listen({ host: settings.host, port: settings.adminPort })
// Customers come first; but they wait for it to be there.
setPriority(constants.priority.PRIORITY_LOW)
const running = startWorker(checks, log)

onStop(settings.parent, (reason) => {
  stopping = true
  void endProcess(
    [
      ['checks', () => running.stop()],
      ['databases', () => Promise.all([checks.close(), eventLog.close()])],
      ['telemetry', () => telemetry.stop()],
      ['admin', () => admin.close()],
    ],
    { log, reason },
  )
})
